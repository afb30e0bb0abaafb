import Yasqe from "@zazuko/yasqe"; import "@zazuko/yasqe/build/yasqe.min.css"; console.log(Yasqe)

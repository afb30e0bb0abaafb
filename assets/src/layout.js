import iterate from "graphology-layout-forceatlas2/iterate.js"; onmessage = () => iterate({}, [], []);

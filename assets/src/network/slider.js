// Two sliders, one for the first and one for the last month, that fill in the fields for dates.
import { byId } from "./elements.js";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

export class Slider {
  constructor(form, onChange) {
    this.fields = [form.elements.since, form.elements.until];
    this.ranges = [byId("slider-since"), byId("slider-until")];
    this.ranges.forEach((range, end) => range.addEventListener("input", () => this.#moved(end, onChange)));
    this.fields.forEach((field) => field.addEventListener("change", () => this.#typed()));
  }

  // ``days``: the first and the last day that there is anything of.
  span(days) {
    byId("slider").classList.toggle("ready", Boolean(days));
    if (!days) return;
    this.ends = days.map(numberOf);
    this.ranges.forEach((range) => Object.assign(range, { min: this.ends[0], max: this.ends[1] }));
    this.#typed();
  }

  #typed() {
    if (!this.ends) return;
    this.ranges.forEach((range, end) => {
      const year = /^\d{4}$/.test(this.fields[end].value);
      const text = year ? `${this.fields[end].value}-${end ? "12" : "01"}` : this.fields[end].value;
      range.value = /^\d{4}-\d{2}/.test(text) ? numberOf(text) : this.ends[end];
    });
    this.#tell();
  }

  #moved(end, onChange) {
    const [since, until] = this.ranges.map((range) => Number(range.value));
    if (since > until) this.ranges[end].value = end ? since : until;
    this.ranges.forEach((range, at) => {
      const number = Number(range.value);
      this.fields[at].value = number === this.ends[at] ? "" : textOf(number);
    });
    this.#tell();
    onChange();
  }

  #tell() {
    const words = this.ranges.map((range) => wordsOf(Number(range.value)));
    this.ranges.forEach((range, end) => range.setAttribute("aria-valuetext", words[end]));
    byId("slider-told").textContent = words.join(" – ");
  }
}

// Months are counted from the year 0 on.
const numberOf = (day) => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1;
const textOf = (number) => `${yearOf(number)}-${String((number % 12) + 1).padStart(2, "0")}`;
const wordsOf = (number) => `${MONTHS[number % 12]} ${Math.floor(number / 12)}`;
const yearOf = (number) => String(Math.floor(number / 12)).padStart(4, "0");

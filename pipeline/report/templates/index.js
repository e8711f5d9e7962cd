"use strict";
document.getElementById("tools").hidden = false;
const table = document.getElementById("cases");
const body = table.tBodies[0];
const rows = [...body.rows];
const words = document.getElementById("words");
const verdict = document.getElementById("verdict");
const check = document.getElementById("check");
const reason = document.getElementById("reason");
const shown = document.getElementById("shown");
// One mark has to be of the chosen check and of the chosen reason; a check alone means that it is open.
const marked = (row) => {
  if (!check.value && !reason.value) { return true; }
  return [...row.querySelectorAll("[data-check]")].some(({ dataset }) => (!check.value || dataset.check === check.value)
    && (reason.value ? dataset.reason === reason.value : dataset.mark !== "pass"));
};
const filter = () => {
  const wanted = words.value.trim().toLowerCase();
  let count = 0;
  for (const row of rows) {
    row.hidden = (verdict.value && row.dataset.verdict !== verdict.value) || !marked(row) || (wanted && !row.textContent.toLowerCase().includes(wanted));
    if (!row.hidden) { count += 1; }
  }
  shown.textContent = shown.dataset.text.replace("{count}", count).replace("{total}", rows.length);
};
words.addEventListener("input", filter);
[verdict, check, reason].forEach((each) => each.addEventListener("change", filter));
for (const heading of table.tHead.rows[0].cells) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...heading.childNodes);
  heading.append(button);
  button.addEventListener("click", () => {
    const down = heading.getAttribute("aria-sort") === "ascending";
    for (const each of table.tHead.rows[0].cells) { each.removeAttribute("aria-sort"); }
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    // Marks in the order fail, review, pass; all else by its text.
    const rank = { fail: "1", review: "2", pass: "3" };
    const key = ({ cells }) => {
      const cell = cells[heading.cellIndex];
      return rank[cell.querySelector("[data-mark]")?.dataset.mark] ?? cell.textContent.trim();
    };
    const sorted = [...rows].sort((one, other) => key(one).localeCompare(key(other), "zh", { numeric: true }));
    body.append(...(down ? sorted.reverse() : sorted));
  });
}
filter();

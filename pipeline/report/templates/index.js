"use strict";
document.getElementById("tools").hidden = false;
const table = document.getElementById("cases");
const body = table.tBodies[0];
const rows = [...body.rows];
const words = document.getElementById("words");
const verdict = document.getElementById("verdict");
const shown = document.getElementById("shown");
const filter = () => {
  const wanted = words.value.trim().toLowerCase();
  let count = 0;
  for (const row of rows) {
    row.hidden = (verdict.value && row.dataset.verdict !== verdict.value) || (wanted && !row.textContent.toLowerCase().includes(wanted));
    if (!row.hidden) { count += 1; }
  }
  shown.textContent = `${count} of ${rows.length} cases shown`;
};
words.addEventListener("input", filter);
verdict.addEventListener("change", filter);
for (const heading of table.tHead.rows[0].cells) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...heading.childNodes);
  heading.append(button);
  button.addEventListener("click", () => {
    const down = heading.getAttribute("aria-sort") === "ascending";
    for (const each of table.tHead.rows[0].cells) { each.removeAttribute("aria-sort"); }
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    const key = (row) => row.cells[heading.cellIndex].textContent.trim();
    const sorted = [...rows].sort((one, other) => key(one).localeCompare(key(other), "zh", { numeric: true }));
    body.append(...(down ? sorted.reverse() : sorted));
  });
}
filter();

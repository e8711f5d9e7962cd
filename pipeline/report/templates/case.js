"use strict";
const tools = document.getElementById("tools");
tools.hidden = false;
const root = document.documentElement;
document.getElementById("theme").addEventListener("click", () => {
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
});
document.getElementById("unfold").addEventListener("click", (event) => {
  const open = event.currentTarget.getAttribute("aria-pressed") !== "true";
  event.currentTarget.setAttribute("aria-pressed", String(open));
  document.querySelectorAll("details").forEach((details) => { details.open = open; });
});
const reveal = () => {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let node = target; node; node = node.parentElement) { if (node.tagName === "DETAILS") { node.open = true; } }
  if (target) { target.scrollIntoView(); }
};
addEventListener("hashchange", reveal);
reveal();
addEventListener("beforeprint", () => document.querySelectorAll("details.check").forEach((each) => { each.open = true; }));

// Choosing a value lights its box and its entries, and the other way round.
const light = (chosen) => {
  document.querySelectorAll(".lit").forEach((each) => each.classList.remove("lit"));
  if (!chosen) { return; }
  document.querySelectorAll(`[data-field="${CSS.escape(chosen.dataset.field)}"]`).forEach((each) => each.classList.add("lit"));
};
for (const event of ["pointerover", "focusin", "click"]) {
  document.addEventListener(event, ({ target }) => { const chosen = target.closest("[data-field]"); if (chosen) { light(chosen); } });
}
for (const viewer of document.querySelectorAll(".viewer")) {
  const frame = viewer.querySelector(".frame");
  const figure = frame.querySelector("figure");
  const fit = viewer.querySelector('[data-zoom="fit"]');
  let share = 100;
  const zoom = (how) => {
    const [x, y] = [frame.scrollLeft + frame.clientWidth / 2, frame.scrollTop + frame.clientHeight / 2];
    const next = how === "fit" ? 100 : Math.min(400, Math.max(50, share * (how === "in" ? 1.25 : 0.8)));
    figure.style.width = `${next}%`;
    fit.textContent = `${Math.round(next)} %`;
    frame.scrollTo(x * next / share - frame.clientWidth / 2, y * next / share - frame.clientHeight / 2);
    share = next;
  };
  viewer.querySelector(".zooming").hidden = false;
  viewer.addEventListener("click", ({ target }) => { if (target.dataset.zoom) { zoom(target.dataset.zoom); } });
  frame.addEventListener("keydown", (event) => {
    const how = { "+": "in", "=": "in", "-": "out", "0": "fit" }[event.key];
    if (how && !event.ctrlKey && !event.metaKey) { event.preventDefault(); zoom(how); }
  });
}

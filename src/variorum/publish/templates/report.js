"use strict";
(() => {
  // A mailed link opens what it points at, however deep it lies.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  };
  addEventListener("hashchange", reveal);
  reveal();

  // The key folds away on a narrow screen.
  const key = document.querySelector(".key");
  if (key && matchMedia("(max-width: 48rem)").matches) key.open = false;

  // j and k go from entry to entry, Enter opens the one in focus.
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea")) return;
    const entries = [...document.querySelectorAll(".entry")].filter((entry) => entry.offsetParent !== null);
    const here = entries.indexOf(document.activeElement.closest(".entry"));
    if (event.key === "j" || event.key === "k") {
      const next = entries[Math.min(Math.max(here + (event.key === "j" ? 1 : -1), 0), entries.length - 1)];
      if (next) { next.focus(); next.scrollIntoView({ block: "nearest" }); }
    } else if (event.key === "Enter" && document.activeElement.classList.contains("entry")) {
      const entry = document.activeElement;
      const part = entry.tagName === "DETAILS" ? entry : entry.querySelector("details");
      if (part) part.open = !part.open;
    }
  });

  // Print shows what is folded, and folds it again.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const part of folded) part.open = true;
  });
  addEventListener("afterprint", () => { for (const part of folded) part.open = false; });
})();

// What needs a script: copying, sharing, and filters without a new page. Everything works without any of it.

// The library for the filters comes when somebody reaches for the list, so that the page itself is there at once.
const { later } = document.currentScript.dataset;
const list = document.getElementById("listing");
if (later && list) {
  const fetchIt = () => {
    for (const kind of ["pointerover", "focusin", "touchstart"]) list.removeEventListener(kind, fetchIt);
    document.head.append(Object.assign(document.createElement("script"), { src: later }));
  };
  for (const kind of ["pointerover", "focusin", "touchstart"]) list.addEventListener(kind, fetchIt, { passive: true });
}

// What changes without a new page is said to those who can't see it.
const told = document.getElementById("main").appendChild(document.createElement("p"));
told.role = "status";
told.className = "seen-by-readers-only";

// A filter keeps the keyboard where it was (the library finds its link again by its id); where that is gone, it goes to the count.
document.addEventListener("htmx:afterSettle", () => {
  const count = document.getElementById("count");
  if (!count) return;
  told.textContent = count.textContent;
  if (document.activeElement === document.body) count.focus({ preventScroll: true });
});

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy], [data-share]");
  if (!button) return;
  if (button.dataset.share) {
    navigator.share({ title: document.title, url: button.dataset.share }).catch(() => {});
    return;
  }
  const source = document.getElementById(button.dataset.copy);
  const said = button.textContent;
  try {
    await navigator.clipboard.writeText(source ? source.textContent : button.dataset.copy);
    button.textContent = told.textContent = button.dataset.done;
  } catch {
    getSelection().selectAllChildren(source || button);
    return;
  }
  setTimeout(() => {
    button.textContent = said;
    told.textContent = "";
  }, 2000);
});
for (const button of document.querySelectorAll("[data-copy]")) button.hidden = false;
if (navigator.share) for (const button of document.querySelectorAll("[data-share]")) button.hidden = false;

// On a phone the names of the sections go on beyond the edge: bring the present one into sight.
const sections = document.querySelector(".masthead nav");
const here = sections?.querySelector("[aria-current]");
if (here) sections.scrollLeft = here.offsetLeft - sections.offsetLeft - (sections.clientWidth - here.offsetWidth) / 2;

// What needs a script: copying and sharing. Everything else on the site works without one.
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
    button.textContent = button.dataset.done;
  } catch {
    getSelection().selectAllChildren(source || button);
    return;
  }
  setTimeout(() => { button.textContent = said; }, 2000);
});
for (const button of document.querySelectorAll("[data-copy]")) button.hidden = false;
if (navigator.share) for (const button of document.querySelectorAll("[data-share]")) button.hidden = false;

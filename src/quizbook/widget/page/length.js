// The length of a text, counted while it is written; the kernel tells it anew with every answer.

export function counting(root, words) {
  root.addEventListener("input", ({ target }) => {
    const told = target.form.querySelector(".qb-length[data-most]");
    if (!told || target.localName !== "textarea") return;
    const count = target.value.split(/\s+/).filter(Boolean).length;
    told.textContent = words.replace("{count}", count).replace("{most}", told.dataset.most);
  });
}

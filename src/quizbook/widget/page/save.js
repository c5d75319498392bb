// The button that saves all answers to a file: the kernel gives the bytes, the browser the place.
import { element } from "./place.js";

export function download({ name, text }) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = element("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export function saving(page, send) {
  const bar = element("div", { class: "qb-save" }, page.save);
  bar.hidden = !page.save;
  const told = bar.querySelector(".qb-save-status");
  let asked = false; // the same quiz may be shown twice, and both views hear the answer

  bar.querySelector("button")?.addEventListener("click", async () => {
    if (asked) return;
    asked = true;
    told.textContent = "";
    await send({ do: "save" });
    asked = false;
  });

  const save = (file) => {
    if (!asked) return;
    download(file);
    told.textContent = page.words["saved"].replace("{given}", () => file.name);
  };
  return { bar, save };
}

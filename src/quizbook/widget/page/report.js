// Under each question, a small text to say that something is wrong with it. It is no field of the
// question: what is typed here is no answer, and is not kept as one.
import { element, fields } from "./place.js";

export function reporting(page, send) {
  let asked = null; // the same quiz may be shown twice, and both views hear the answer

  const attach = (form) => {
    const box = element("details", { class: "qb-report" }, page.report);
    const [text, ready] = box.querySelectorAll("textarea");
    for (const kind of ["input", "change"]) {
      box.addEventListener(kind, (event) => event.stopPropagation());
    }
    box.querySelector("button").addEventListener("click", async () => {
      if (asked) return;
      asked = { box, text, ready };
      const { item } = form.dataset;
      await send({ do: "report", item, fields: fields(form), words: text.value }, form);
      asked = null;
    });
    form.append(box);
  };

  const reported = async ({ told, text }) => {
    if (!asked) return;
    const { box, ...own } = asked;
    const status = box.querySelector(".qb-report-status");
    if (!text) {
      status.textContent = told;
      own.text.focus();
      return;
    }
    own.text.value = "";
    own.ready.value = text;
    own.ready.hidden = false;
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = page.words["report-copied"];
    } catch {
      status.textContent = page.words["report-copy"];
    }
  };
  return { attach, reported };
}

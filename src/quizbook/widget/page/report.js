// Under each question, a small text to say that something is wrong with it. It is no field of the
// question: what is typed here is no answer, and is not kept as one.
import { element, fields } from "./place.js";

export function reporting(page, send) {
  let asked = null; // the same quiz may be shown twice, and both views hear the answer

  // Made when it is first opened: few questions are ever reported, and a hundred boxes take time.
  const fill = (box, form) => {
    box.append(...element("div", {}, page.report).childNodes);
    const [text, ready] = box.querySelectorAll("textarea");
    box.querySelector("button").addEventListener("click", async () => {
      if (asked) return;
      asked = { box, text, ready };
      const { item } = form.dataset;
      await send({ do: "report", item, fields: fields(form), words: text.value }, form);
      asked = null;
    });
  };

  const attach = (form) => {
    const box = element("details", { class: "qb-report" });
    const summary = element("summary");
    summary.textContent = page.words.report;
    box.append(summary);
    for (const kind of ["input", "change"]) {
      box.addEventListener(kind, (event) => event.stopPropagation());
    }
    summary.addEventListener("click", () => fill(box, form), { once: true });
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

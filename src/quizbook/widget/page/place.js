// Puts a question's HTML in place and leaves the learner where they were: the focus, the caret, and
// what was typed while the kernel was thinking.

export function element(tag, attributes = {}, html = "") {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.innerHTML = html;
  return node;
}

export function fields(form) {
  const values = {};
  for (const [name, value] of new FormData(form)) (values[name] ??= []).push(value);
  return values;
}

export const isTyped = (node) => node.matches("textarea, input[type=text]");

// What tells a control from the others of its form, before and after the part is replaced.
function identity(node) {
  const value = isTyped(node) || node.localName === "select" ? "" : node.value;
  const entry = node.closest("[data-entry]")?.dataset.entry;
  return [node.localName, node.name, value, node.dataset.move, entry].join("\n");
}

function refocus(form, held, typed) {
  const same = [...form.querySelectorAll("input, select, textarea, button, [tabindex]")].find(
    (node) => identity(node) === identity(held) && !node.disabled,
  );
  if (same && isTyped(same)) {
    if (typed !== undefined) same.value = typed;
    same.setSelectionRange(held.selectionStart, held.selectionEnd, held.selectionDirection);
  }
  const button = form.querySelector(".qb-actions button");
  (same ?? button ?? form.querySelector(".qb-status")).focus({ preventScroll: true });
}

// A figure is parsed once for a form and then moved from part to part, so that its SVG stays what
// the learner has made of it.
function hang(form, figures) {
  form.figures ??= {};
  for (const slot of form.querySelectorAll(".qb-figure[data-figure]")) {
    const name = slot.dataset.figure;
    slot.prepend((form.figures[name] ??= element("div", { class: "qb-drawing" }, figures[name])));
  }
}

export function replace(form, html, figures = {}) {
  const part = form.querySelector(".qb-part");
  const focused = form.getRootNode().activeElement;
  const held = part.contains(focused) ? focused : null;
  const since = held && isTyped(held) && held.value !== form.sent?.[held.name]?.[0];
  part.innerHTML = html;
  hang(form, figures);
  if (held) refocus(form, held, since ? held.value : undefined);
}

// A text set to itself is not announced, so for an answer to a click it is emptied first.
export function announce(form, text, tone, again) {
  const status = form.querySelector(".qb-status");
  status.dataset.tone = tone;
  if (again) status.textContent = "";
  if (status.textContent !== text) requestAnimationFrame(() => (status.textContent = text));
}

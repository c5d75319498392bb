// Puts the kernel's HTML in place, sends a form's fields to the kernel, and replaces the parts
// that changed. What is right or wrong is never known here.

const VIEW = "application/vnd.jupyter.widget-view+json";
const PATIENCE = 3000; // ms until a silent kernel is told; it acknowledges every message.

function element(tag, attributes = {}, html = "") {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.innerHTML = html;
  return node;
}

// The form and its live region stay in the document for good: replacing them would lose the focus
// and give screen readers a new region, which they need not announce.
function skeleton(id) {
  const form = element("form", { class: "qb-item", "data-item": id, novalidate: "" });
  form.append(
    element("div", { class: "qb-part" }),
    element("div", { class: "qb-status", role: "status" }),
    element("div", { class: "qb-after" }),
  );
  return form;
}

function refocus(part, held) {
  if (!held) return;
  const same = [...part.querySelectorAll("input, button")].find(
    (node) => node.name === held.name && node.value === held.value && !node.disabled,
  );
  (same ?? part.querySelector("button"))?.focus({ preventScroll: true });
}

function place(form, item) {
  const part = form.querySelector(".qb-part");
  const focused = form.getRootNode().activeElement;
  const held = part.contains(focused) ? { name: focused.name, value: focused.value } : null;
  form.dataset.turn = item.turn;
  part.innerHTML = item.part;
  refocus(part, held);
  form.querySelector(".qb-after").innerHTML = item.after;
  const status = form.querySelector(".qb-status");
  status.dataset.tone = item.tone;
  // A text set to itself is not announced, so it is emptied first.
  status.textContent = "";
  requestAnimationFrame(() => (status.textContent = item.status));
}

function fields(form) {
  const values = {};
  for (const [name, value] of new FormData(form)) (values[name] ??= []).push(value);
  return values;
}

function render({ model, el }) {
  const page = model.get("page");
  const root = element("div", { class: "qb-quiz", role: "group", "aria-label": page.label });
  const head = element("div", { class: "qb-head" });
  const notice = element("div", { class: "qb-notice", role: "status" });
  const forms = new Map(page.order.map((id) => [id, skeleton(id)]));
  root.append(head, notice, ...forms.values());
  // Message number -> the form that waits for it. The same quiz may be shown twice, and every view
  // hears every acknowledgement, so the numbers carry a view's own mark.
  const waiting = new Map();
  const mark = Math.random().toString(36).slice(2);
  let count = 0;

  const show = (parts) => {
    if (parts.head !== undefined) head.innerHTML = parts.head;
    if (parts.notice !== undefined) notice.textContent = parts.notice;
    for (const [id, item] of Object.entries(parts.items ?? {})) place(forms.get(id), item);
  };

  const tell = (form, text) => {
    const region = form?.querySelector(".qb-status") ?? notice;
    if (form) region.dataset.tone = "told";
    if (region.textContent !== text) region.textContent = text;
  };

  const watch = (number) => {
    if (!waiting.has(number)) return;
    const form = waiting.get(number);
    if (model.widget_manager?.kernel?.status === "busy") {
      tell(form, page.words["kernel-busy"]);
      setTimeout(watch, 1000, number);
      return;
    }
    form?.removeAttribute("aria-busy");
    waiting.delete(number);
    tell(form, page.words["run-to-go-on"]);
  };

  const send = (message, form = null) => {
    const n = `${mark}-${++count}`;
    waiting.set(n, form);
    form?.setAttribute("aria-busy", "true");
    const lost = root.closest(".jupyter-widgets-disconnected");
    setTimeout(watch, lost ? 0 : PATIENCE, n);
    try {
      model.send({ n, ...message });
    } catch {
      // A closed comm throws; the watch then tells it like any silence.
    }
  };

  const answered = (message) => {
    const form = waiting.get(message.ack);
    waiting.delete(message.ack);
    form?.removeAttribute("aria-busy");
    show(message);
  };

  // A second click of a double click is no second answer.
  root.addEventListener("click", (event) => {
    if (event.detail > 1 && event.target.closest("button")) event.preventDefault();
  });

  root.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = event.target;
    const button = event.submitter ?? form.querySelector("button");
    if (form.hasAttribute("aria-busy") || button.getAttribute("aria-disabled") === "true") return;
    send(
      {
        do: button.value,
        item: form.dataset.item,
        turn: Number(form.dataset.turn),
        fields: fields(form),
      },
      form,
    );
  });

  // JupyterLab runs notebook commands on plain keys even when a radio has the focus.
  root.addEventListener("keydown", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.altKey && event.key !== "Escape") {
      event.stopPropagation();
    }
  });

  show(page);
  el.append(root);
  model.on("msg:custom", answered);
  const turns = [...forms].map(([id, form]) => [id, Number(form.dataset.turn)]);
  send({ do: "page", turns: Object.fromEntries(turns) });
  return () => model.off("msg:custom", answered);
}

// A stored notebook holds no widget, only the readable form of a quiz. After a reload the kernel may
// still have the quiz: then its widget goes back beside that form, and nothing needs to be run.
// Only JupyterLab tells a widget the notebook that it stands in.
function initialize({ model }) {
  const { id, age, quiz } = model.get("page");
  const notebook = model.widget_manager?.context?.model;
  for (const cell of notebook?.cells ?? []) {
    for (let index = 0; index < (cell.outputs?.length ?? 0); index++) {
      const { data, metadata } = cell.outputs.get(index);
      if (metadata.quizbook !== quiz) continue;
      // A cell that was run twice has left two widgets; the younger one knows more.
      if (data[VIEW] && !(metadata[VIEW]?.age < age)) continue;
      const clean = !notebook.dirty;
      // JupyterLab shows widgets in trusted cells alone, and this one has run in this kernel.
      cell.trusted = true;
      cell.outputs.get(index).setData({
        data: { ...data, [VIEW]: { version_major: 2, version_minor: 0, model_id: id } },
        metadata: { ...metadata, [VIEW]: { age } },
      });
      if (clean) notebook.dirty = false;
    }
  }
}

export default { initialize, render };

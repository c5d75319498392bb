// Puts the kernel's HTML in place, sends a form's fields to the kernel, and replaces the parts that
// changed. What is right or wrong is never known here.
import { sorting } from "./cards.js";
import { keeper } from "./keep.js";
import { keepKeys } from "./keys.js";
import { counting } from "./length.js";
import { ordering } from "./order.js";
import { announce, element, fields, replace } from "./place.js";
import { reporting } from "./report.js";
import { saving } from "./save.js";
import { talk } from "./talk.js";
import { unheardOf } from "./unheard.js";

const PAUSE = { exam: 400, draft: 1000 }; // ms without a change, until what is typed is kept
const CONTROL = ".qb-part :is(input:not([type=hidden]), select, textarea, [tabindex])";

// The form and its live regions stay in the document for good: replacing them would lose the focus
// and give screen readers new regions, which they need not announce.
function skeleton(kind, id) {
  const form = element("form", { class: kind, "data-item": id, novalidate: "" });
  form.append(
    element("div", { class: "qb-part" }),
    element("div", { class: "qb-status", role: "status", tabindex: -1 }),
    element("div", { class: "qb-after" }),
    element("div", { class: "qb-moved qb-unseen", "aria-live": "polite" }),
  );
  return form;
}

// That a question has changed is said until it is answered anew; the fields beside it stay.
function recall(told, words) {
  if (told && words) told.textContent = words;
  else told?.remove();
}

export function show({ model, el, style, unpacked, content }) {
  const page = model.get("page");
  const root = element("div", { class: "qb-quiz", role: "group", "aria-label": page.label });
  const head = element("div", { class: "qb-head" });
  const notice = element("div", { class: "qb-notice", role: "status", tabindex: -1 });
  const forms = new Map(page.order.map((id) => [id, skeleton("qb-item", id)]));
  const end = skeleton("qb-end", "");
  const unheard = unheardOf(model, page);
  let open; // the HTML that ends an exam, as long as it is not handed in

  const place = (form, item) => {
    form.dataset.turn = item.turn;
    const whole = item.part !== undefined;
    if (whole) {
      replace(form, item.part, content.figures);
      form.querySelector(".qb-after").innerHTML = item.after;
      form.querySelector(".qb-moved").textContent = "";
    } else recall(form.querySelector(".qb-changed"), item.changed);
    announce(form, item.status, item.tone, whole);
  };

  const update = (parts) => {
    if (parts.file) save(parts.file);
    if (parts.reported) reported(parts.reported);
    if (parts.head !== undefined) head.innerHTML = parts.head;
    if (parts.notice !== undefined) notice.textContent = parts.notice;
    for (const [id, item] of Object.entries(parts.items ?? {})) place(forms.get(id), item);
    for (const [id, form] of parts.here ? forms : []) form.hidden = !parts.here.includes(id);
    if (parts.end_status !== undefined) announce(end, parts.end_status, "told", true);
    if (parts.end !== undefined && parts.end !== open) replace(end, (open = parts.end));
  };

  const tell = (form, text) => {
    if (form) announce(form, text, "told");
    else if (notice.textContent !== text) notice.textContent = text;
  };

  const lost = (form) => unheard.set(form.dataset.item, fields(form));
  const { send, hangUp } = talk({ model, root, unpacked, words: page.words, update, tell, lost });
  const { bar, save } = saving(page, send);
  const { attach, reported } = reporting(page, send);
  forms.forEach(attach);
  root.append(element("style", {}, style), head, bar, notice, ...forms.values());
  if (page.keeps) root.append(end);

  const act = (todo, form, how) => {
    form.sent = fields(form);
    keeping.drop(form);
    const { item, turn } = form.dataset;
    return send({ do: todo, item, turn: Number(turn), fields: form.sent }, form, how);
  };

  // After an exam is handed in, a text is marked, and half of its marks are no answer.
  const keep = async (form) => open && act("keep", form, { busy: false });
  const note = (form) => {
    const message = { do: "note", item: form.dataset.item, fields: fields(form) };
    return send(message, form, { busy: false, quiet: true });
  };
  const keeping = page.keeps ? keeper(root, keep, PAUSE.exam) : keeper(root, note, PAUSE.draft);

  const handIn = async () => {
    end.ariaBusy = "true";
    await keeping.all();
    send({ do: "hand-in" }, end);
  };

  const goOn = async (form) => {
    await act("next", form);
    if (!form.hidden) return;
    const next = [...forms.values()].find((each) => !each.hidden);
    (next?.querySelector(CONTROL) ?? notice).focus();
  };

  // A second click of a double click is no second answer.
  root.addEventListener("click", (event) => {
    if (event.detail > 1 && event.target.closest("[type=submit]")) event.preventDefault();
  });

  root.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = event.target;
    const button = event.submitter;
    if (!button) keeping.keep(form);
    else if (form.ariaBusy || button.ariaDisabled === "true") return;
    else if (form === end) handIn();
    else if (button.value === "next") goOn(form);
    else act(button.value, form);
  });

  const moved = (node, text) => {
    const form = node.closest("form");
    form.querySelector(".qb-moved").textContent = text;
    keeping.note(form);
  };
  ordering(root, { position: page.words["order-position"], moved });
  sorting(root, { moved });
  counting(root, page.words["words-of"]);
  keepKeys(root);

  update(content);
  el.append(root);
  const turns = [...forms].map(([id, form]) => [id, Number(form.dataset.turn)]);
  const left = Object.fromEntries(unheard);
  send({ do: "page", turns: Object.fromEntries(turns), ...(unheard.size && { unheard: left }) });
  unheard.clear();
  return () => {
    keeping.stop().forEach(lost);
    hangUp();
  };
}

// A lesson's quiz with every entry of its file in place, readable or not.
import { show } from "./quiz.js";

export function node(tag, attributes = {}, text = "") {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = text;
  return made;
}

// What the quiz's script takes for its widget's half in the kernel.
function modelOf({ name, number, quiz }) {
  const listeners = new Set();
  return {
    get: (trait) => quiz[trait],
    on: (_event, listener) => listeners.add(listener),
    off: (_event, listener) => listeners.delete(listener),
    async send(message) {
      const body = JSON.stringify({ lesson: name, number, message });
      const headers = { "Content-Type": "application/json" };
      // A server that has ended answers nothing, and the quiz then tells so by itself.
      const answer = await fetch("say", { method: "POST", headers, body }).catch(() => null);
      if (!answer?.ok) return;
      const heard = await answer.json();
      for (const listener of listeners) listener(heard, []);
    },
  };
}

// The box with all of it, and what ends its conversation with the server.
export function drawn(lesson) {
  const box = node("div");
  const hangUp =
    lesson.quiz &&
    show({
      model: modelOf(lesson),
      el: box,
      style: "",
      unpacked: (content) => content,
      content: lesson.quiz.content,
    });
  const root = box.querySelector(".qb-quiz") ?? box.appendChild(node("div", { class: "qb-quiz" }));
  let last = root.querySelector(".qb-notice");
  for (const entry of lesson.entries) {
    const beside = node(entry.shown ? "aside" : "section", {
      class: entry.shown ? "qp-notes" : "qp-broken",
      "aria-label": `${entry.shown ? "About" : "Broken"}: ${entry.id}`,
      "data-entry": entry.id,
    });
    beside.innerHTML = entry.html;
    if (entry.shown) last = root.querySelector(`form[data-item="${CSS.escape(entry.id)}"]`);
    if (last) last.after(beside);
    else root.prepend(beside);
    last = beside;
  }
  return { box, hangUp };
}

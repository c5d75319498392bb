// What is kept, and the forms to save it, to read more in and to erase it. A form stays in the
// document; what the kernel asks before it changes anything comes into the form, and takes the focus.
import { keepKeys } from "./keys.js";
import { announce, element } from "./place.js";
import { download } from "./save.js";
import { talk } from "./talk.js";

const PIECE = 1 << 20; // bytes; a server closes the line on a message of more than ten of these
const MOST = 256 << 20;

export function show({ model, el, style, unpacked, content }) {
  const page = model.get("page");
  const { words } = page;
  const root = element("div", { class: "qb-quiz qb-answers", role: "group", "aria-label": page.label });
  root.append(element("style", {}, style), ...element("div", {}, page.frame).childNodes);
  const kept = root.querySelector(".qb-kept");
  const first = root.querySelector("form");
  const select = root.querySelector("select");
  const mine = Math.random().toString(36).slice(2);
  let choices = "";
  let acting = null; // the form that waits; the page may be shown twice, and both hear the answer
  let turn = Promise.resolve();
  const held = new Set();

  const tell = (form, text) => announce(form ?? first, text, "", true);
  const asking = (form) => form.querySelector(".qb-ask");

  const ask = (form, html) => {
    asking(form).innerHTML = html;
    asking(form).querySelector("[tabindex]").focus();
  };

  const close = (form) => {
    if (!asking(form)?.firstChild) return;
    const focused = asking(form).contains(root.getRootNode().activeElement);
    asking(form).replaceChildren();
    if (focused) form.querySelector("[type=submit]").focus();
  };

  const update = (answer) => {
    if (answer.kept !== undefined) kept.innerHTML = answer.kept;
    if (answer.choices !== undefined && answer.choices !== choices) {
      const chosen = select.value;
      choices = select.innerHTML = answer.choices;
      select.value = chosen;
      if (select.selectedIndex < 0) select.selectedIndex = 0;
    }
    if (answer.view !== mine || !acting) return;
    if (answer.file) {
      download(answer.file);
      tell(acting, words.saved.replace("{given}", () => answer.file.name));
      return;
    }
    if (answer.question) ask(acting, answer.question);
    else close(acting);
    if (answer.told) tell(acting, answer.told);
  };
  const { send, hangUp } = talk({ model, root, unpacked, words, update, tell });

  const readIn = async (form) => {
    const input = form.elements.file;
    const [file] = input.files;
    if (!file || file.size > MOST) {
      tell(form, words[file ? "large" : "first"]);
      input.focus();
      return;
    }
    let bytes;
    try {
      bytes = await file.arrayBuffer();
    } catch {
      tell(form, words["lost"]);
      return;
    }
    for (let at = 0, last = false; !last; at += PIECE) {
      last = at + PIECE >= bytes.byteLength;
      const message = { do: "read", name: file.name, begins: !at, ends: last, view: mine };
      if (!(await send(message, form, { buffers: [bytes.slice(at, at + PIECE)] }))) return;
    }
  };

  const carryOut = async (form, what) => {
    acting = form;
    form.querySelector(".qb-status").textContent = "";
    if (what === "read") await readIn(form);
    else await send({ do: what, lesson: select.value, view: mine }, form);
    acting = null;
    held.delete(form);
  };

  // One thing at a time: another form waits for its turn, and a second click on the same is none.
  const act = (form, what) => {
    if (held.has(form)) return;
    held.add(form);
    turn = turn.then(() => carryOut(form, what));
  };

  for (const form of root.querySelectorAll("form")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      act(form, form.dataset.do);
    });
    asking(form)?.addEventListener("click", ({ target }) => {
      if (target.localName === "button") act(form, target.value);
    });
  }
  keepKeys(root);

  update(content);
  el.append(root);
  send({ do: "look", view: mine });
  return hangUp;
}

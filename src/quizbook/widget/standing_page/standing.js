// Shows what the kernel has worked out, asks for it anew, and makes links open beside this notebook.
import { lessons, names, printWhole } from "./fold.js";
import { keepKeys } from "./keys.js";
import { lead } from "./lead.js";
import { element } from "./place.js";
import { talk } from "./talk.js";

// JupyterLab opens a notebook at a heading through its own handler; elsewhere a link stays a link.
function connect(root, manager) {
  const path = manager?.context?.path;
  const handler = manager?.rendermime?.linkHandler;
  if (!path || !handler) return;
  const here = new URL(path.split("/").map(encodeURIComponent).join("/"), "http://here/");
  for (const link of root.querySelectorAll("a[data-notebook]")) {
    const { pathname, hash } = new URL(link.getAttribute("href"), here);
    const id = decodeURIComponent(hash);
    handler.handleLink(link, decodeURIComponent(pathname.slice(1)), id);
    if (id) link.addEventListener("click", () => lead(link, id.slice(1)));
  }
}

export function show({ model, el, style, unpacked, content }) {
  const page = model.get("page");
  const root = element("div", { class: "qb-quiz qb-standing", role: "group", "aria-label": page.label });
  const told = element("div");
  const look = element("button", { type: "button" }, page.words.look);
  const status = element("span", { class: "qb-status", role: "status" });
  const line = element("div", { class: "qb-head" }, page.words.title);
  const foot = element("p", { class: "qb-actions" });
  foot.append(look, status);
  root.append(element("style", {}, style), line, told, foot);

  const update = ({ html }) => {
    if (html === undefined) return;
    const unfolded = names(told, "[open]");
    told.innerHTML = html;
    for (const lesson of lessons(told)) lesson.open = unfolded.includes(lesson.dataset.lesson);
    connect(told, model.widget_manager);
  };
  const tell = (_form, text) => {
    if (status.textContent !== text) status.textContent = text;
  };
  const { send, hangUp } = talk({ model, root, unpacked, words: page.words, update, tell });

  look.addEventListener("click", async () => {
    status.textContent = "";
    if (await send({ do: "look" })) tell(null, page.words.looked);
  });
  keepKeys(root);

  update(content);
  el.append(root);
  const unprint = printWhole(told);
  send({ do: "look" });
  return () => {
    unprint();
    hangUp();
  };
}

// Puts a lesson on the page with the script that shows it in a notebook, and what its author wants to
// know beside each question; asks again and again whether a file has changed.
import { drawn, node } from "./entries.js";

const OFTEN = 350; // ms between two looks at the folder
const by = (id) => document.getElementById(id);
const SWITCHES = ["show-key", "show-feedback", "show-hints", "show-problems", "dark"];

let edition = 0;
let lessons = [];
let open = null; // {name, number, hangUp} of the lesson on the page

async function get(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

// The questions in the window; the one of which most is seen, if it is still there, is put back at its
// height.
function anchor() {
  const above = Math.max(0, document.querySelector(".qp-bar").getBoundingClientRect().bottom);
  const visible = ({ top, bottom }) => Math.min(bottom, innerHeight) - Math.max(top, above);
  const seen = [...by("stage").querySelectorAll("form.qb-item, .qp-broken")]
    .map((each) => [each.dataset.item ?? each.dataset.entry, each.getBoundingClientRect()])
    .filter(([, box]) => visible(box) > 0)
    .sort(([, one], [, other]) => visible(other) - visible(one));
  const height = scrollY;
  return () => {
    const places = seen.map(([id, box]) => [question(id), box.top]);
    const [same, top] = places.find(([node]) => node) ?? [];
    const now = same ? scrollY + same.getBoundingClientRect().top - top : height;
    if (height) scrollTo({ top: now, behavior: "instant" });
  };
}

// A question on the page, or what stands in its place.
function question(id) {
  const named = CSS.escape(id);
  return by("stage").querySelector(
    `form.qb-item[data-item="${named}"], .qp-broken[data-entry="${named}"]`,
  );
}

async function put(name) {
  const lesson = await get(`lesson?name=${encodeURIComponent(name)}`);
  const { box, hangUp } = drawn(lesson);
  const back = open?.name === name ? anchor() : () => scrollTo(0, 0);
  open?.hangUp?.();
  by("title").textContent = lesson.title;
  by("lesson-problems").innerHTML = lesson.wrong;
  by("stage").replaceChildren(box);
  back();
  document.title = `${lesson.title} – preview`;
  open = { name, number: lesson.number, hangUp, entries: lesson.entries };
}

function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function list() {
  by("lessons").replaceChildren(
    ...lessons.map(({ name, title, questions, problems }) => {
      const line = node("li");
      const link = node("a", { href: `#${encodeURIComponent(name)}` }, title);
      if (name === open?.name) link.setAttribute("aria-current", "page");
      const told = problems ? `, ${counted(problems, "problem")}` : "";
      line.append(link, node("span", {}, `${counted(questions, "question")}${told}`));
      if (name === open?.name) line.append(contents());
      return line;
    }),
  );
}

function contents() {
  const inside = node("ol", { class: "qp-contents" });
  for (const { id, shown, problems } of open.entries) {
    const button = node("button", { type: "button" }, id || "(no id)");
    if (problems || !shown) button.append(node("strong", {}, ` ${counted(problems, "problem")}`));
    button.addEventListener("click", () => question(id)?.scrollIntoView());
    inside.append(node("li"));
    inside.lastChild.append(button);
  }
  return inside;
}

function wanted() {
  const named = decodeURIComponent(location.hash.slice(1));
  return lessons.find(({ name }) => name === named) ?? lessons[0];
}

async function look() {
  const index = await get("index");
  lessons = index.lessons;
  by("bank-problems").innerHTML = index.problems;
  const lesson = wanted();
  if (lesson && (lesson.name !== open?.name || lesson.number !== open.number)) {
    await put(lesson.name);
  }
  if (!lesson) {
    open?.hangUp?.();
    open = null;
    by("title").textContent = "";
    by("lesson-problems").replaceChildren();
    by("stage").replaceChildren();
  }
  list();
  edition = index.number;
}

async function watch() {
  try {
    if ((await get("number")) !== edition) await look();
    by("told").textContent = "";
  } catch {
    by("told").textContent = "The preview has ended. Start it again: quizbook preview";
    edition = 0;
  }
  setTimeout(watch, OFTEN);
}

// What a switch shows stands with every question: the one being read stays at its height.
function stay(box) {
  const now = box.checked;
  box.checked = !now; // the page as it was, to take the heights from
  const back = anchor();
  box.checked = now;
  back();
}

function switches() {
  const dark = by("dark");
  dark.checked = matchMedia("(prefers-color-scheme: dark)").matches;
  for (const id of SWITCHES) {
    const box = by(id);
    const kept = sessionStorage.getItem(id);
    if (kept) box.checked = kept === "on";
    box.addEventListener("change", () => {
      sessionStorage.setItem(id, box.checked ? "on" : "off");
      stay(box);
    });
  }
  const paint = () => (document.body.dataset.jpThemeLight = String(!dark.checked));
  dark.addEventListener("change", paint);
  paint();
}

switches();
addEventListener("hashchange", () => look().catch(() => {}));
watch();

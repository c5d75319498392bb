"""What a journal is worth, worked out anew from the rules of the bank format.

Nothing of the engine is used here but the digests that tell one wording from another: lines are
plain data, a question is its right answers. What the engine shows is compared with this.
"""

import json
from dataclasses import dataclass

RETRIES = (1, 0.7, 0.5, 0.3)


@dataclass(frozen=True)
class Question:
    """As much of a question as its score depends on."""

    type: str
    right: tuple
    wording: str
    points: float = 1
    hints: int = 0

    def credit(self, given):
        match self.type:
            case "single_choice":
                return float([given] == list(self.right))
            case "multiple_response":
                right = len(set(given) & set(self.right))
                return max(0, right - len(set(given) - set(self.right))) / len(self.right)
            case "ordering":
                pairs = [(a, b) for n, a in enumerate(self.right) for b in self.right[n + 1 :]]
                return sum(given.index(a) < given.index(b) for a, b in pairs) / len(pairs)
            case "essay":
                return len(given["met"]) / len(self.right)


def in_order(lines):
    """Each event once, what came first first; of the same second, by id."""
    once = {}
    for line in lines:
        once.setdefault(line["id"], line)
    # What is only typed counts as nothing.
    given = [line for line in once.values() if not line.get("typed")]
    return sorted(given, key=lambda line: (line["at"], line["id"]))


def practised(question, events, values=RETRIES, most=None):
    """(share earned, whether there was an answer) where a retry is worth less and never loses."""
    earned, best, tried, hints, rounds, over, text = 0.0, 0.0, [], 0, 1, False, False
    for event in events:
        if event["wording"] != question.wording:
            continue
        match event["kind"]:
            case "answered" if not over and event["response"] not in tried:
                credit = question.credit(event["response"])
                if rounds == 1:
                    value = values[min(len(tried) + hints, len(values) - 1)]
                    earned += max(0, credit - best) * value
                best = max(best, credit)
                tried.append(event["response"])
                over = credit == 1 or len(tried) == most
            case "hinted":
                hints = min(hints + 1, question.hints)
            case "revealed":
                over = True
            case "restarted":
                best, tried, hints, rounds, over = 0.0, [], 0, rounds + 1, False
            case "drafted" if not over:
                text = has_text(question, event["draft"])
    return earned, bool(tried) or rounds > 1 or text


def examined(question, before, after, over):
    """The same for an exam: only the latest before its end counts, whatever it is."""
    kept = [event for event in before if event["kind"] in ("answered", "drafted")]
    latest = kept[-1] if kept else None
    if latest and latest["kind"] == "drafted" and over and has_text(question, latest["draft"]):
        # A text that was handed in is marked by its writer afterwards, once.
        marks = [e for e in after if e["kind"] == "answered" and e["wording"] == latest["wording"]]
        latest = marks[0] if marks else latest
    if latest is None:
        return 0.0, False
    current = latest["wording"] == question.wording
    if latest["kind"] == "drafted":
        return 0.0, current and has_text(question, latest["draft"])
    if current:
        return question.credit(latest["response"]), True
    # To another wording: asked afresh before the end, and after it what it was.
    return latest["credit"] if over else 0.0, False


def has_text(question, draft):
    given = draft.get("text") if isinstance(draft, dict) else draft
    return question.type == "essay" and isinstance(given, str) and bool(given.strip())


def standing(lines, quiz, behaviour, questions):
    """For each question (share earned, whether answered); and where an exam is over, its questions.

    `quiz` is the quiz's name in the journal, `questions` what the bank holds now, by id.
    """
    events = in_order(lines)
    ours = [event for event in events if event.get("quiz") == quiz]
    starts = [n for n, event in enumerate(ours) if event["kind"] == "started"]
    ends = [n for n, event in enumerate(ours) if event["kind"] == "finished"]
    end = next((n for n in ends if starts and n > starts[0]), None)
    found = {}
    for id_, question in questions.items():
        if behaviour == "exam":
            place = len(ours) if end is None else end
            parts = [
                [e for e in part if e.get("item") == id_] for part in (ours[:place], ours[place:])
            ]
            found[id_] = examined(question, *parts, end is not None)
        else:
            own = [e for e in events if e.get("item") == id_ and e["behaviour"] == behaviour]
            values, most = ((1,), 1) if behaviour == "certainty" else (RETRIES, None)
            found[id_] = practised(question, own, values, most)
    return found, None if end is None else tuple(ours[end].get("items") or ours[starts[0]]["items"])


def lines_of(content):
    """The whole lines of a file, as data; what is no JSON is passed over."""
    for line in content.split(b"\n"):
        try:
            yield json.loads(line)
        except ValueError:
            continue

"""The preview's server: what it answers, and whom it refuses."""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import threading

import pytest

from banks import ITEMS, write_bank
from quizbook.preview import Preview, Site

JSON = {"Content-Type": "application/json"}


@pytest.fixture
def site(bank_folder):
    """A preview that is being served."""
    with Site(Preview(bank_folder), 0) as site:
        server = threading.Thread(target=site.serve_forever, kwargs={"poll_interval": 0.01})
        server.start()
        yield site
        site.shutdown()
        server.join()


@pytest.fixture
def ask(site):
    """One request: the status and the text."""

    def request(path, method="GET", body=None, **headers):
        line = http.client.HTTPConnection("127.0.0.1", site.server_port, timeout=30)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        line.request(method, path, body, named)
        answer = line.getresponse()
        text = answer.read().decode()
        line.close()
        return answer.status, text

    return request


@pytest.fixture
def get(ask):
    return lambda path: json.loads(ask(path)[1])


@pytest.fixture
def say(ask, get):
    """A message of the page about the lesson."""

    def send(**message):
        number = get("/lesson?name=01_lesson")["number"]
        body = json.dumps({"lesson": "01_lesson", "number": number, "message": message})
        status, text = ask("/say", "POST", body, **JSON)
        return json.loads(text) if status == 200 else (status, text)

    return send


def test_it_listens_on_this_machine_alone(site):
    assert site.socket.getsockname()[0] == "127.0.0.1"


@pytest.mark.parametrize("host", ["evil.example", "evil.example:{port}", "127.0.0.1", ""])
def test_another_name_for_this_machine_is_refused(ask, site, host):
    status, text = ask("/number", Host=host.format(port=site.server_port))
    assert status == 403
    assert f"answers only at http://127.0.0.1:{site.server_port}/" in text


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "OPTIONS"])
@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://127.0.0.1:{port}"])
def test_another_site_is_refused_whatever_it_asks(ask, site, method, origin):
    status, text = ask("/number", method, Origin=origin.format(port=site.server_port))
    assert status == 403
    assert "only its own page" in text


def test_its_own_page_is_answered(ask, site):
    assert ask("/number", Origin=f"http://127.0.0.1:{site.server_port}")[0] == 200
    assert ask("/number", Host=f"LOCALHOST:{site.server_port}")[0] == 200


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "PATCH", "MADE-UP"])
def test_only_get_and_post_are_known(ask, method):
    assert ask("/", method) == (405, "only GET and POST\n")


@pytest.mark.parametrize(
    ("kind", "body", "status"),
    [
        ("text/plain", "{}", 415),
        ("application/x-www-form-urlencoded", "a=b", 415),
        ("application/json", "{", 400),
        ("application/json", '{"lesson": 1}', 400),
    ],
)
def test_an_answer_that_is_none_is_refused(ask, kind, body, status):
    assert ask("/say", "POST", body, Content_Type=kind)[0] == status


def test_an_answer_that_is_too_long_is_not_even_read(ask):
    assert ask("/say", "POST", **JSON, Content_Length="1000001")[0] == 413


@pytest.mark.parametrize(
    "path",
    [
        "/../facts.yaml",
        "/%2e%2e/facts.yaml",
        "/facts.yaml",
        "//etc/passwd",
        "/page/preview.html",
        "/lesson?name=../01_lesson",
        "/lesson?name=facts",
        "/lesson",
    ],
)
def test_no_path_leads_to_a_file(ask, path):
    assert ask(path)[0] == 404


def test_scripts_come_from_here_alone(site):
    line = http.client.HTTPConnection("127.0.0.1", site.server_port, timeout=30)
    line.request("GET", "/")
    answer = line.getresponse()
    answer.read()
    policy = answer.headers["Content-Security-Policy"]
    line.close()
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "http" not in policy


def test_a_question_is_answered_by_the_engine(say, get):
    content = get("/lesson?name=01_lesson")["quiz"]["content"]
    assert "Well read." not in json.dumps(content)
    chosen = {"choice": ["true"]}
    answer = say(n="1", do="submit", item="yes-or-no", turn=0, fields=chosen)
    assert answer["ack"] == "1"
    assert answer["items"]["yes-or-no"]["status"] == "Right. Score 1 of 1."
    again = say(n="2", do="page", turns={"one-of-three": 0, "two-of-four": 0, "yes-or-no": 0})
    assert list(again["items"]) == ["yes-or-no"]


def test_a_save_makes_a_new_edition_and_an_answer_to_the_old_one_changes_nothing(
    ask, get, bank_folder
):
    old = get("/lesson?name=01_lesson")["number"]
    write_bank(bank_folder, ITEMS.replace("Is it so?", "Is it really so?"))
    assert get("/number") == old + 1
    assert "Is it really so?" in ask("/lesson?name=01_lesson")[1]
    late = {"n": "1", "do": "submit", "item": "yes-or-no", "turn": 0, "fields": {"choice": "true"}}
    body = json.dumps({"lesson": "01_lesson", "number": old, "message": late})
    assert json.loads(ask("/say", "POST", body, **JSON)[1]) == {"ack": "1"}


def test_a_save_of_one_file_leaves_the_answers_to_the_others(say, get, bank_folder):
    say(n="1", do="submit", item="yes-or-no", turn=0, fields={"choice": ["true"]})
    before = get("/lesson?name=01_lesson")["number"]
    (bank_folder / "02_other.yaml").write_text("title: Another\nitems: []\n", "utf-8")
    assert [lesson["name"] for lesson in get("/index")["lessons"]] == ["01_lesson", "02_other"]
    assert get("/lesson?name=01_lesson")["number"] == before
    told = say(n="2", do="page", turns={})["items"]["yes-or-no"]["status"]
    assert told == "Right. Score 1 of 1."


def test_a_question_of_a_form_is_shown_too(bank_folder, get):
    write_bank(bank_folder, ITEMS.replace("  points: 2", "  form: A\n  pair: letters\n  points: 2"))
    quiz = get("/lesson?name=01_lesson")["quiz"]
    assert quiz["page"]["order"] == ["one-of-three", "two-of-four", "yes-or-no"]


def started(folder, *words):
    """The command itself, up to its first line."""
    command = [sys.executable, "-m", "quizbook", "preview", "--no-browser", *words]
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    return process, process.stdout.readline()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM to send")
@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_the_command_says_where_it_is_and_ends_quietly(bank_folder, sign):
    process, line = started(bank_folder.parent, "quiz_bank")
    assert line.startswith("Preview of quiz_bank: http://127.0.0.1:")
    process.stdout.readline()
    process.send_signal(sign)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (0, "", "")


def test_a_port_that_is_taken_is_a_sentence_with_the_next_step(bank_folder):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        process, _ = started(bank_folder.parent, f"--port={taken.getsockname()[1]}")
        _, err = process.communicate(timeout=30)
    assert process.returncode == 1
    assert "leave --port out" in err
    assert "Traceback" not in err


def test_a_folder_that_is_not_there_is_told_with_the_next_step(tmp_path):
    process, _ = started(tmp_path, "nowhere")
    _, err = process.communicate(timeout=30)
    assert process.returncode == 1
    assert "there is no such folder" in err

"""Bad entrances are refused by the running hub: wrong words, taken names, what belongs to others, tricks with paths and tokens."""

import os
import re

import pytest
from people import WORD, Visitor, processes

from room.tries import MOST


def kept_out(answer):
    """Neither in nor on the way: the page with the two fields again, and why."""
    assert answer.status_code in (200, 403), answer.status_code
    return re.sub(r"\s+", " ", answer.text)


def test_a_wrong_word_lets_nobody_in_and_says_where_the_right_one_is(visitor):
    for word in ("", "tako", WORD + "x", "' or 1=1 --"):
        assert "not the room&#39;s word" in kept_out(visitor.come_in("eve", word)).replace("&#x27;", "&#39;")
    assert "/hub/login" in visitor.see("/hub/home").url


@pytest.mark.parametrize("name", ["../root", "a/b", "..", "-rf", "x" * 25, "a;b", "root\\", "%2e%2e"])
def test_a_name_that_is_no_name_is_refused(visitor, name):
    assert "A name here has 1 to 24 letters" in kept_out(visitor.come_in(name))


def test_a_taken_name_is_its_first_owners_until_the_instructor_lets_in_again(room, ada, visitor):
    assert "called ada already" in kept_out(visitor.come_in("ADA"))
    assert room.run("let", "nobody-here").returncode == 1
    assert "can come in again" in room.run("let", "Ada").stdout
    assert visitor.come_in("ada").status_code == 302
    assert "called ada already" in kept_out(Visitor(room).come_in("ada")), "once, and not for the next one"


def test_a_learner_works_with_notebooks_of_their_own(room, ada, kernel):
    books = ada.api("contents/notebooks").json()["content"]
    assert len([book for book in books if re.match(r"\d\d-.*\.ipynb", book["name"])]) == 19
    assert ada.api("contents/docs/glossary.md").status_code == 200
    assert ada.cell(kernel, "6 * 7") == "42"
    home = room.account("ada").pw_dir
    assert ada.cell(kernel, 'System.getProperty("interleave.results")') == f"{home}/interleave/results"
    assert ada.cell(kernel, 'System.getProperty("user.name")') == room.account("ada").pw_name


@pytest.mark.parametrize("path", ["contents", "contents/notebooks", "kernels", "sessions", "terminals", "status", "kernelspecs"])
def test_nobody_sees_what_belongs_to_another(ada, bob, path):
    assert bob.api(path).status_code == 200
    assert bob.api(path, name="ada").status_code in (403, 404)
    assert "/user/ada/" not in bob.see(f"/user/ada/api/{path}", allow_redirects=False).headers.get("Location", "")
    assert bob.see(f"/user/ada/api/{path}").status_code in (403, 404)


def test_nobody_stops_or_uses_what_belongs_to_another(ada, bob, kernel):
    for method, path in (("DELETE", f"kernels/{kernel}"), ("POST", f"kernels/{kernel}/interrupt"), ("POST", "kernels"),
                         ("POST", "shutdown"), ("PUT", "contents/notebooks/mine.ipynb"), ("DELETE", "contents/notebooks")):
        assert bob.api(path, method, name="ada", json={}).status_code in (403, 404), path
    with pytest.raises(Exception, match="403"):
        Visitor.channel(_Other(bob, "ada"), kernel, "hers")
    assert ada.cell(kernel, "1 + 1") == "2"


class _Other:
    """Somebody's token at somebody else's address."""

    def __init__(self, visitor, name):
        self.room, self.token, self.name = visitor.room, visitor.token, name


@pytest.mark.parametrize("method, path", [("GET", "/users"), ("GET", "/users/ada"), ("DELETE", "/users/ada/server"),
                                          ("POST", "/users/ada/tokens"), ("DELETE", "/users/ada"), ("POST", "/shutdown"),
                                          ("GET", "/proxy"), ("POST", "/users/eve")])
def test_the_hub_does_for_a_learner_only_what_is_theirs(room, ada, bob, method, path):
    answer = bob.request(method, f"{room.url}/hub/api{path}", headers={"Authorization": f"token {bob.token}"}, json={})
    assert answer.status_code in (403, 404), (answer.status_code, answer.text)


@pytest.mark.parametrize("path", ["/user/bob/../ada/api/contents", "/user/bob/%2e%2e/ada/api/contents",
                                  "/user/bob/files/..%2f..%2f..%2f..%2fetc/passwd", "/user/bob/files/../../../../etc/passwd",
                                  "/user/bob/api/contents/..%2f..%2f..", "/user/bob/static/..%2f..%2f..%2f..%2fetc/passwd",
                                  "/hub/static/..%2f..%2f..%2f..%2fetc/passwd", "/hub/../../etc/passwd", "//etc/passwd"])
def test_tricks_with_paths_lead_nowhere(room, ada, bob, path):
    import http.client

    raw = http.client.HTTPConnection("127.0.0.1", room.port, timeout=30)  # sends the path as it is
    raw.request("GET", path, headers={"Authorization": f"token {bob.token}"})
    answer = raw.getresponse()
    body = answer.read().decode("utf-8", "replace")
    assert "root:" not in body and '"content"' not in body
    assert answer.status in (302, 400, 403, 404), (answer.status, body[:200])


def test_a_login_leads_to_no_other_site(visitor):
    visitor.see("/hub/login")
    xsrf = next(cookie.value for cookie in visitor.cookies if cookie.name == "_xsrf")
    answer = visitor.see("/hub/login?next=//evil.example/", "POST", allow_redirects=False,
                         data={"username": "mallory", "password": WORD, "_xsrf": xsrf})
    assert answer.status_code == 302 and "evil" not in answer.headers["Location"]


def test_a_login_without_the_pages_own_token_is_refused(visitor):
    answer = visitor.see("/hub/login", "POST", data={"username": "mallory", "password": WORD}, allow_redirects=False)
    assert answer.status_code == 403


@pytest.mark.parametrize("token", ["", "0" * 32, "x' or '1'='1", "../../hub/cookie_secret"])
def test_a_forged_token_opens_nothing(room, ada, visitor, token):
    forged = {"Authorization": f"token {token}"}
    assert visitor.see("/hub/api/users/ada", headers=forged).status_code == 403
    assert visitor.see("/user/ada/api/contents", headers=forged, allow_redirects=False).status_code in (302, 403)
    for port in ("hub_port", "api_port"):
        import json
        inner = json.loads((room.folder / "room/room.json").read_text())[port]
        path = "/api/routes" if port == "api_port" else "/hub/api/users"
        assert visitor.request("GET", f"http://127.0.0.1:{inner}{path}", headers=forged).status_code == 403


def test_a_forged_cookie_opens_nothing(room, ada, visitor):
    forged = {"jupyterhub-hub-login": "2|1:0|10:1700000000|20:jupyterhub-hub-login|4:YWRh|" + "0" * 64,
              "jupyterhub-user-ada": "ada", "jupyterhub-session-id": "0"}
    answer = visitor.see("/user/ada/api/contents", cookies=forged, allow_redirects=False)
    assert answer.status_code in (302, 403)
    assert "/hub/login" in visitor.see("/hub/home", cookies=forged).url


def test_everybody_has_fresh_notebooks_by_one_command_and_keeps_theirs(room, ada, bob):
    page = ada.api("contents/notebooks/09-static-assignment.ipynb").json()
    page["content"]["cells"][0]["source"] = "mine"
    assert ada.api("contents/notebooks/09-static-assignment.ipynb", "PUT", json=page).ok
    done = room.run("reset", "9")
    assert done.returncode == 0 and "ada: 1 fresh" in done.stdout and "bob: 0 fresh" in done.stdout, done.stdout + done.stderr
    books = {book["name"] for book in ada.api("contents/notebooks").json()["content"]}
    kept = next(name for name in books if name.startswith("09-static-assignment.kept-"))
    assert ada.api(f"contents/notebooks/{kept}").json()["content"]["cells"][0]["source"] == "mine"
    assert ada.api("contents/notebooks/09-static-assignment.ipynb").json()["content"]["cells"][0]["source"] != "mine"


READ = "open({!r}).read(); print('READ')"


def test_the_system_keeps_learners_out_of_what_belongs_to_others(room, ada, bob, kernel):
    home = room.account("ada").pw_dir
    hub = room.folder / "room/hub"
    for path in (f"{home}/interleave/notebooks/00-welcome.ipynb", room.folder / "room/room.json", hub / "hub.sqlite",
                 hub / "cookie_secret", room.folder / "room/accounts.json"):
        assert os.path.exists(path)
        assert "PermissionError" in room.as_learner("bob", READ.format(str(path)))
    for folder in (home, hub, room.folder / "room/homes"):
        assert "PermissionError" in room.as_learner("bob", f"import os; print(os.listdir({str(folder)!r}))")
    assert "PermissionError" in room.as_learner("bob", f"import os; os.kill({processes(room, 'ada')[0]}, 9)")
    assert ada.cell(kernel, "1 + 1") == "2"


def test_a_learners_processes_are_limited(room, ada):
    text = open(f"/proc/{processes(room, 'ada')[0]}/limits").read()
    assert re.search(r"Max processes +8000 +8000", text)
    groups = open(f"/proc/{processes(room, 'ada')[0]}/cgroup").read()
    assert ("interleave-room/" + room.account("ada").pw_name in groups) == (len({"memory", "threads", "CPU"} - set(room.missing())) > 0)


def test_a_thousand_wrong_words_let_nobody_in_and_hold_nobody_else_up(room):
    guesser = Visitor(room, "127.0.0.9")
    guesser.see("/hub/login")
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(20) as many:
        answers = list(many.map(lambda number: guesser.come_in("eve", f"tako-misu-{number:04}"), range(1000)))
    assert {answer.status_code for answer in answers} <= {200, 403}
    looked_at = sum("room&#39;s word" in answer.text.replace("&#x27;", "&#39;") for answer in answers)
    assert MOST <= looked_at <= MOST + 20, "those under way at once are looked at too"
    assert "Too many wrong words" in kept_out(guesser.come_in("eve")), "even the right word has to wait there"
    assert Visitor(room, "127.0.0.10").come_in("dave").status_code == 302

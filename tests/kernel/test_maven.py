"""%maven and its kin, with a repository of the test's own in place of the central one."""

import shutil
import socket

import pytest

from artifacts import dependency, publish, settings
from conftest import command, write_kernelspec
from notebook import Notebook


@pytest.fixture(scope="module")
def remote(tmp_path_factory):
    """What the user's settings name as the mirror of the central repository."""
    repository = tmp_path_factory.mktemp("remote")
    publish(repository, "base", value=10)
    publish(repository, "base", version="2", value=20)
    publish(repository, "logging", value=30)
    publish(repository, "tested", value=40)
    publish(repository, "given", value=50)
    publish(repository, "perhaps", value=60)
    exclusions = "<exclusion><groupId>shop</groupId><artifactId>logging</artifactId></exclusion>"
    publish(repository, "store", dependencies=dependency("base") + dependency("logging", scope="runtime")
            + dependency("tested", scope="test") + dependency("given", scope="provided")
            + dependency("perhaps", optional="true"))
    publish(repository, "front", dependencies=dependency("store", exclusions=exclusions), value=70)
    return repository


@pytest.fixture
def home(remote, tmp_path):
    settings(tmp_path / "home", central=remote.as_uri())
    return tmp_path / "home"


@pytest.fixture
def notebook(home, tmp_path, monkeypatch):
    monkeypatch.setenv("JUPYTER_PATH", "")
    with Notebook(write_kernelspec(tmp_path, "with-home", command(f"-Duser.home={home}"))) as opened:
        yield opened


def has(notebook, package):
    return notebook.run(f"{package}.Answer.of()").status == "ok"


def test_an_artifact_comes_with_what_it_needs_at_run_time(notebook, home):
    result = notebook.run("%maven shop:store:1\nstore.Answer.of() + base.Answer.of()")
    assert result.value == "11", result.traceback
    assert has(notebook, "logging")
    assert not any(has(notebook, package) for package in ("tested", "given", "perhaps"))
    assert (home / ".m2/repository/shop/base/1/base-1.jar").exists()
    assert "Fetched store-1.jar from of-central" in result.stream()


def test_an_exclusion_holds(notebook):
    assert notebook.run("%maven shop:front:1\nfront.Answer.of()").value == "70"
    assert has(notebook, "base") and not has(notebook, "logging")


def test_several_at_once_and_a_sentence(notebook):
    result = notebook.run("%addMavenDependencies shop:base:2 shop:given:1")
    assert result.value == "Added base-2.jar, given-1.jar."
    assert notebook.run("base.Answer.of() + given.Answer.of()").value == "70"
    assert "on the class path already" in notebook.run("%maven shop:base:2").value


def test_what_was_fetched_needs_no_network(notebook, home, remote, tmp_path):
    shutil.copytree(remote, tmp_path / "gone")
    settings(home, central=(tmp_path / "gone").as_uri())
    notebook.run("%maven shop:store:1")
    shutil.rmtree(tmp_path / "gone")
    with Notebook("with-home") as later:
        result = later.run("%maven shop:store:1\nbase.Answer.of()")
        assert result.value == "10", result.traceback
        assert "Fetched" not in result.stream()


def test_a_repository_that_the_cell_names(notebook, tmp_path):
    publish(tmp_path / "school", "lesson", value=80)
    assert notebook.run("%maven shop:lesson:1").error["ename"] == "NotFound"
    notebook.run(f"%mavenRepo school {(tmp_path / 'school').as_uri()}")
    assert notebook.run("%maven shop:lesson:1\nlesson.Answer.of()").value == "80"
    publish(tmp_path / "other", "visit", value=90)
    once = f"%maven shop:visit:1 --from {(tmp_path / 'other').as_uri()}\nvisit.Answer.of()"
    assert notebook.run(once).value == "90"


def test_words_when_there_is_no_such_artifact(notebook):
    error = notebook.run("%maven shop:base:3").error
    assert error["ename"] == "NotFound"
    assert "shop:base:jar:3" in error["evalue"] and "newest version there is 2" in error["evalue"]
    assert "Check how group and artifact are spelled" in notebook.run("%maven shop:bose:1").error["evalue"]
    assert "group:artifact:version" in notebook.run("%maven store").error["evalue"]
    assert "GROUP:ARTIFACT:VERSION" in notebook.run("%maven").error["evalue"]
    notebook.run("%mavenRepo odd ftp://127.0.0.1/")
    assert "the address of odd" in notebook.run("%maven shop:bose:1").error["evalue"]


def test_words_when_the_repository_cannot_be_reached(notebook, home):
    settings(home, central="http://127.0.0.1:9/")
    error = notebook.run("%maven shop:base:1").error
    assert error["ename"] == "NotReachable"
    assert str(home / ".m2/repository") in error["evalue"] and "of-central could not be reached" in error["evalue"]


def test_words_when_the_settings_are_broken(notebook, home):
    (home / ".m2/settings.xml").write_text("<settings><mirrors>")
    error = notebook.run("%maven shop:base:1").error
    assert error["ename"] == "BadSettings" and "settings.xml" in error["evalue"]


POM = f"""<project><modelVersion>4.0.0</modelVersion><groupId>a</groupId><artifactId>b</artifactId><version>1</version>
<properties><base>2</base></properties>
<dependencyManagement><dependencies>{dependency("base", "${base}")}</dependencies></dependencyManagement>
<dependencies><dependency><groupId>shop</groupId><artifactId>base</artifactId></dependency>
{dependency("tested", scope="test")}</dependencies></project>"""


def test_load_from_pom(notebook, tmp_path):
    (tmp_path / "pom.xml").write_text(POM)
    assert notebook.run(f"%loadFromPOM {tmp_path}/pom.xml\nbase.Answer.of()").value == "20"
    assert not has(notebook, "tested")
    notebook.run(f"%loadFromPOM {tmp_path}/pom.xml test")
    assert has(notebook, "tested")


def test_load_from_the_pieces_of_a_pom_in_the_cell(notebook, tmp_path):
    publish(tmp_path / "school", "lesson", value=80)
    place = f"<repository><id>school</id><url>{(tmp_path / 'school').as_uri()}</url></repository>"
    result = notebook.run(f"%%loadFromPOM\n{place}\n\n{dependency('lesson')}\n{dependency('base')}\n")
    assert result.value == "Added lesson-1.jar, base-1.jar.", result.traceback
    assert notebook.run("lesson.Answer.of() + base.Answer.of()").value == "90"
    assert notebook.run(f"%%loadFromPOM\n{POM}").status == "ok"
    assert notebook.run("%%loadFromPOM\n<dependency>").error["ename"] == "NotXml"
    nameless = "%%loadFromPOM\n<dependency><artifactId>a</artifactId></dependency>"
    assert "'dependencies.dependency.groupId'" in notebook.run(nameless).error["evalue"]


def test_a_library_that_the_class_path_has_in_another_version_is_noted(notebook):
    notebook.run("%maven shop:base:1")
    assert "base-1.jar was on the class path before base-2.jar" in notebook.run("%maven shop:base:2").stream()
    assert notebook.run("base.Answer.of()").value == "10"


def test_tab_knows_the_local_repository(notebook):
    notebook.run("%maven shop:store:1")

    def completed(code):
        return notebook.reply(notebook.client.complete(code, len(code)))["content"]["matches"]

    assert completed("%maven sh") == ["shop."]
    assert completed("%maven shop:st") == ["shop:store:"]
    assert completed("%maven shop:store:") == ["shop:store:1"]


def test_the_resolver_is_neither_on_the_class_path_nor_kept(notebook):
    notebook.run("%maven shop:base:1")
    seen = notebook.run('Class.forName("org.eclipse.aether.RepositorySystem")')
    assert seen.error["ename"] == "ClassNotFoundException"
    assert notebook.run("import org.eclipse.aether.*;").status == "error"


def test_stop_ends_a_download_that_hangs(notebook):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        notebook.run(f"%mavenRepo silent http://127.0.0.1:{silent.getsockname()[1]}/")
        asked = notebook.start("%maven shop:nowhere:1")
        silent.settimeout(30)
        with silent.accept()[0]:
            result = notebook.stop(asked)
    assert result.status == "error"
    assert notebook.run("6 * 7").value == "42"

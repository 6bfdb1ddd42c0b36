"""The JDK finder, on folders made up for it."""

import pytest

from launcher import jdk
from launcher.problem import Problem


@pytest.fixture
def nothing(tmp_path):
    """An environment in which no JDK of this machine can be seen."""
    (tmp_path / "none").mkdir()
    return {"PATH": str(tmp_path / "none"), "HOME": str(tmp_path / "none"), "LAB_JDK_FOLDERS": str(tmp_path / "none")}


def test_a_whole_jdk_25_will_do(make_jdk, nothing):
    home = make_jdk("jdk-25")
    found = jdk.find(nothing | {"JAVA_HOME": str(home)})
    assert (found.home, found.version, found.found) == (home, "25.0.3", "JAVA_HOME")


@pytest.mark.parametrize("version, major", [("25.0.3", 25), ("26-ea", 26), ("1.8.0_412", 8), ("17", 17), ("", 0)])
def test_major_version(version, major):
    assert jdk.major(version) == major


def test_jdk_17_is_refused_with_its_version(make_jdk):
    reason, _ = jdk.examine(make_jdk("jdk-17", "17.0.15"))
    assert reason == "it is version 17.0.15, and the lab needs 25 or newer"


@pytest.mark.parametrize("missing", jdk.MODULES)
def test_a_runtime_without_a_needed_module_is_refused(make_jdk, missing):
    kept = " ".join({"java.base", *jdk.MODULES} - {missing})
    reason, _ = jdk.examine(make_jdk("jre", modules=kept))
    assert reason == f"it is version 25.0.3 without {missing}: a runtime, not a whole JDK"


def test_folders_that_are_no_jdk_are_refused_each_for_its_reason(tmp_path, make_jdk):
    bare = make_jdk("bare")
    (bare / "release").unlink()
    assert jdk.examine(tmp_path / "gone")[0] == "there is no such folder"
    assert jdk.examine(tmp_path)[0] == f"it has no bin/{jdk.JAVA}"
    assert jdk.examine(bare)[0] == "it has no file named release, which every JDK has"


def test_order_of_the_search(make_jdk, tmp_path, nothing):
    wish, java_home = make_jdk("wish"), make_jdk("java-home")
    conda = make_jdk("jvm", folder=tmp_path / "conda" / "lib")
    path, usual = make_jdk("path"), make_jdk("usual", folder=tmp_path / "usual")
    sdkman = make_jdk("25-tem", folder=tmp_path / "home/.sdkman/candidates/java")
    env = {
        "LAB_JAVA_HOME": str(wish), "JAVA_HOME": str(java_home), "CONDA_PREFIX": str(tmp_path / "conda"),
        "PATH": str(path / "bin"), "LAB_JDK_FOLDERS": str(tmp_path / "usual"), "HOME": str(tmp_path / "home"),
    }
    met = [home for _, home in jdk.candidates(env)]
    assert met[:6] == [wish, java_home, conda, path, usual, sdkman]


def test_a_link_on_the_path_leads_to_its_jdk(make_jdk, tmp_path, nothing):
    home = make_jdk("real")
    links = tmp_path / "links"
    links.mkdir()
    (links / jdk.JAVA).symlink_to(home / "bin" / jdk.JAVA)
    assert jdk.find(nothing | {"PATH": str(links)}).home == home


def test_a_refused_one_is_passed_over(make_jdk, nothing):
    make_jdk("a-17", "17.0.15"), make_jdk("b-25")
    folders = nothing | {"LAB_JDK_FOLDERS": str(make_jdk("c-24", "24.0.1").parent)}
    assert jdk.find(folders).home.name == "b-25"


def test_a_wish_that_cannot_be_followed_is_explained_and_the_search_goes_on(make_jdk, nothing):
    env = nothing | {"LAB_JAVA_HOME": str(make_jdk("old", "17.0.15")), "JAVA_HOME": str(make_jdk("new"))}
    assert "old, which is not used: it is version 17.0.15" in jdk.note(env)
    assert jdk.find(env).home.name == "new"


def test_with_none_every_one_met_is_listed_with_its_reason(make_jdk, nothing):
    old, runtime = make_jdk("jdk-17", "17.0.15"), make_jdk("jre-25", modules="java.base")
    with pytest.raises(Problem) as refusal:
        jdk.find(nothing | {"JAVA_HOME": str(old), "LAB_JDK_FOLDERS": str(runtime.parent)})
    text = str(refusal.value)
    assert "No JDK 25 or newer was found." in text
    assert f"{old} (JAVA_HOME): it is version 17.0.15" in text
    assert f"{runtime} ({runtime.parent}): it is version 25.0.3 without jdk.jshell and jdk.compiler" in text


@pytest.mark.parametrize("system, name", [("linux", "sdk install java 25-tem"), ("darwin", "brew install openjdk"),
                                          ("win32", "winget install EclipseAdoptium.Temurin.25.JDK")])
def test_each_system_is_told_how_to_install_one(system, name):
    assert any(name in line for line in jdk.how_to_install(system))
    assert any("conda-forge" in line for line in jdk.how_to_install(system))

"""A Maven repository in a folder, with artifacts made for the tests."""

import pathlib

from jars import answer, make_jar

POM = """<project><modelVersion>4.0.0</modelVersion>
<groupId>{group}</groupId><artifactId>{name}</artifactId><version>{version}</version>
{more}<dependencies>{dependencies}</dependencies></project>"""


def dependency(name, version="1", group="shop", **more):
    """One <dependency>, with more elements such as scope="test"."""
    parts = {"groupId": group, "artifactId": name, "version": version} | more
    return "<dependency>" + "".join(f"<{tag}>{text}</{tag}>" for tag, text in parts.items()) + "</dependency>"


def publish(repository, name, version="1", group="shop", dependencies="", value=1):
    """Put group:name:version there; its jar holds the class NAME.Answer, whose of() returns the value."""
    folder = pathlib.Path(repository, *group.split("."), name, version)
    make_jar(folder / f"{name}-{version}.jar", answer(name, value))
    pom = POM.format(group=group, name=name, version=version, dependencies=dependencies, more="")
    (folder / f"{name}-{version}.pom").write_text(pom)
    versions = sorted(path.name for path in folder.parent.iterdir() if path.is_dir())
    (folder.parent / "maven-metadata.xml").write_text(
        f"<metadata><groupId>{group}</groupId><artifactId>{name}</artifactId><versioning><release>{versions[-1]}</release>"
        f"<versions>{''.join(f'<version>{v}</version>' for v in versions)}</versions></versioning></metadata>")


def settings(home, **mirrors):
    """Settings of Maven for the user whose home this is: {id of a repository: where to look instead}."""
    folder = pathlib.Path(home, ".m2")
    folder.mkdir(parents=True, exist_ok=True)
    listed = "".join(f"<mirror><id>of-{name}</id><mirrorOf>{name}</mirrorOf><url>{url}</url></mirror>"
                     for name, url in mirrors.items())
    (folder / "settings.xml").write_text(f"<settings><mirrors>{listed}</mirrors></settings>")

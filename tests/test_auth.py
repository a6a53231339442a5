"""Who may do what: keys, scopes, tenants, tokens of an identity provider."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from servers import Answer, Server, close_code, problem, serving
from websockets.sync.client import connect

from coach.errors import InputError
from serving.settings import Settings, checked, from_environment
from serving.store import Store

ROW = json.dumps({"text": "Hi there.", "lang": "en"})


def ask(server: Server, token: str | None, method: str = "POST", path: str = "/v1/coach", body: str | None = ROW) -> Answer:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return server.ask(method, path, body if method == "POST" else None, Content_Type="application/json", **headers)


class Desk:
    """``coach keys`` on the database of a server."""

    def __init__(self, environment: dict[str, str], folder: Path) -> None:
        self.database = folder / "kept.db"
        self._environment = environment | {"REPLY_COACH_DATABASE": f"sqlite:///{self.database}"}

    def __call__(self, *args: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "coach.cli", "keys", *args]
        return subprocess.run(command, env=self._environment, capture_output=True, text=True, check=False)

    def create(self, *scopes: str, tenant: str = "acme") -> str:
        made = self("create", "--tenant", tenant, *(part for scope in scopes for part in ("--scope", scope)))
        assert made.returncode == 0, made.stderr
        return made.stdout.strip()


@pytest.fixture(scope="module")
def desk(environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(environment, tmp_path_factory.mktemp("desk"))


@pytest.fixture(scope="module")
def locked(environment: dict[str, str], desk: Desk) -> Iterator[Server]:
    database = f"sqlite:///{desk.database}"
    with serving(environment, desk.database.with_name("log"), "--auth", "keys", database=database, rate="30/minute") as made:
        yield made


def test_a_key_opens(locked: Server, desk: Desk) -> None:
    assert ask(locked, desk.create()).status == 200


@pytest.mark.parametrize("token", [None, "", "rc_", "rc_0011223344556677_x", "x", "rc_ü_\u00e9"])
def test_no_key(locked: Server, token: str | None) -> None:
    answer = ask(locked, token.encode().decode("latin-1") if token else token)
    problem(answer, 401, "unauthorized")
    assert answer.headers["WWW-Authenticate"] == "Bearer"


def test_the_right_id_with_another_secret(locked: Server, desk: Desk) -> None:
    good = desk.create()
    assert ask(locked, good).status == 200
    problem(ask(locked, good[:-4] + "AAAA"), 401, "unauthorized")


def test_scopes(locked: Server, desk: Desk) -> None:
    reader = desk.create("metrics")
    assert ask(locked, reader, "GET", "/metrics").status == 200
    assert "coach" in problem(ask(locked, reader), 403, "forbidden")["detail"]
    problem(ask(locked, desk.create(), "GET", "/metrics"), 403, "forbidden")


def test_a_tenant_is_told_whose_key_it_is(locked: Server, desk: Desk) -> None:
    assert ask(locked, desk.create(tenant="bolt"), "GET", "/v1/meta").json()["tenant"] == "bolt"


def test_what_needs_no_key(locked: Server) -> None:
    for path in ("/healthz", "/readyz", "/openapi.json", "/docs"):
        assert ask(locked, None, "GET", path).status in {200, 503}


def test_a_stream_takes_its_key_with_the_first_message(locked: Server, desk: Desk) -> None:
    address = f"ws://127.0.0.1:{locked.port}/v1/stream"
    with connect(address) as stream:
        stream.send(json.dumps({"type": "open", "key": desk.create()}))
        assert json.loads(stream.recv())["type"] == "opened"
    for key, code in ((None, 4401), (desk.create("metrics"), 4403)):
        with connect(address) as stream:
            stream.send(json.dumps({"type": "open", "key": key}))
            assert close_code(stream) == code


def test_too_many_requests_of_one_key(locked: Server, desk: Desk) -> None:
    key, other = desk.create(), desk.create()
    answers = [ask(locked, key) for _ in range(31)]
    assert {a.status for a in answers[:30]} == {200}
    problem(answers[30], 429, "rate_limited")
    assert 1 <= int(answers[30].headers["Retry-After"]) <= 60
    assert ask(locked, other).status == 200


def test_only_a_hash_is_kept(desk: Desk) -> None:
    key = desk.create()
    with sqlite3.connect(desk.database) as database:
        rows = str(database.execute("SELECT * FROM api_keys").fetchall())
    _, key_id, secret = key.split("_", 2)
    assert key_id in rows
    assert secret not in rows


def test_a_revoked_key(environment: dict[str, str], tmp_path: Path) -> None:
    desk = Desk(environment, tmp_path)
    key, other = desk.create(), desk.create("metrics", "coach", tenant="bolt")
    key_id = key.split("_")[1]
    listed = desk("list").stdout
    assert key_id in listed
    assert "coach metrics" in listed
    assert other.split("_", 2)[2] not in listed
    assert desk("revoke", key_id).stdout == f"revoked {key_id}\n"
    assert "revoked 20" in desk("list").stdout
    again = desk("revoke", key_id)
    assert (again.returncode, "no valid key of this id" in again.stderr) == (1, True)
    with serving(environment, tmp_path / "log", "--auth", "keys", database=f"sqlite:///{desk.database}") as own:
        assert "revoked" in problem(ask(own, key), 401, "unauthorized")["detail"]
        assert ask(own, other).status == 200


WRONG_KEYS = [(("--tenant", "A b"), "--tenant 'A b'"), (("--tenant", "a", "--scope", "x"), "metrics")]


@pytest.mark.parametrize(("wrong", "named"), WRONG_KEYS)
def test_wrong_keys(desk: Desk, wrong: tuple[str, ...], named: str) -> None:
    made = desk("create", *wrong)
    assert (made.returncode, named in made.stderr, made.stdout) == (1, True, "")


def test_a_database_that_cannot_be_opened(tmp_path: Path) -> None:
    for address in ("nonsense", f"sqlite:///{tmp_path}/no/such/folder/x.db", "oracle://x"):
        with pytest.raises(InputError, match="REPLY_COACH_DATABASE cannot be opened"):
            Store(address)


def test_feedback_is_counted_by_tenant(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path}/kept.db")
    event = {"rule": "en.blame", "lang": "en", "rules_version": "a", "models_version": "b"}
    for tenant, verdict in (("acme", "helpful"), ("acme", "helpful"), ("bolt", "snoozed")):
        store.add_feedback(tenant=tenant, verdict=verdict, **event)
    counted = [(row["tenant"], row["verdict"], row["times"]) for row in store.feedback()]
    assert counted == [("acme", "helpful", 2), ("bolt", "snoozed", 1)]
    store.close()


def test_who_may_call_by_default() -> None:
    assert Settings().ways == ("open",)
    assert Settings(host="0.0.0.0").ways == ("keys",)  # what is tested
    assert Settings(host="0.0.0.0", auth=("open",)).ways == ("open",)
    assert (Settings().limit, Settings(auth=("keys",)).limit, Settings(rate="none").limit) == (None, "1200/minute", None)


WRONG = [{"AUTH": "none"}, {"AUTH": "open,keys"}, {"AUTH": "oidc"}, {"ORIGINS": "*"}, {"ORIGINS": "desk.example"}]


@pytest.mark.parametrize("given", [*WRONG, {"ORIGINS": "https://desk.example/"}, {"FRAMES": "*"}])
def test_wrong_settings(given: dict[str, str]) -> None:
    [(name, _)] = given.items()
    with pytest.raises(InputError, match=f"REPLY_COACH_{name}|origin "):
        from_environment({f"REPLY_COACH_{name}": value for name, value in given.items()})


def test_lists_of_settings() -> None:
    found = from_environment({"REPLY_COACH_ORIGINS": "https://a.example, http://localhost:3000", "REPLY_COACH_AUTH": "keys"})
    assert (found.origins, found.auth) == (("https://a.example", "http://localhost:3000"), ("keys",))
    assert checked(found) is found


class Provider:
    """An identity provider: its configuration and keys over HTTP, and tokens that it signs."""

    def __init__(self) -> None:
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key())) | {"kid": "k1", "use": "sig"}
        self.pages = {"/jwks": {"keys": [public]}}
        pages = self.pages

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                body = json.dumps(pages[self.path]).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *args: object) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.issuer = f"http://127.0.0.1:{self.http.server_port}"
        self.pages["/.well-known/openid-configuration"] = {"jwks_uri": f"{self.issuer}/jwks"}  # type: ignore[dict-item]
        Thread(target=self.http.serve_forever, daemon=True).start()

    def token(self, key: Any = None, **claims: Any) -> str:
        said = {"iss": self.issuer, "aud": "coach", "sub": "ann", "exp": time.time() + 60, "scope": "coach", "tenant": "acme"}
        return jwt.encode({k: v for k, v in (said | claims).items() if v is not None}, key or self.key, "RS256", {"kid": "k1"})


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    made = Provider()
    yield made
    made.http.shutdown()
    made.http.server_close()


@pytest.fixture(scope="module")
def with_tokens(environment: dict[str, str], provider: Provider, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    log = tmp_path_factory.mktemp("oidc") / "log"
    with serving(environment, log, auth="oidc", oidc_issuer=provider.issuer, oidc_audience="coach") as made:
        yield made


def test_a_token_opens(with_tokens: Server, provider: Provider) -> None:
    answer = ask(with_tokens, provider.token(), "GET", "/v1/meta")
    assert (answer.status, answer.json()["tenant"]) == (200, "acme")
    problem(ask(with_tokens, provider.token(scope="openid")), 403, "forbidden")


WRONG_CLAIMS = [{"exp": 1}, {"aud": "other"}, {"iss": "https://evil.example"}, {"sub": None}, {"exp": None}]


@pytest.mark.parametrize("claims", WRONG_CLAIMS)
def test_tokens_that_are_not_valid(with_tokens: Server, provider: Provider, claims: dict[str, Any]) -> None:
    problem(ask(with_tokens, provider.token(**claims)), 401, "unauthorized")


def test_tokens_that_nobody_signed(with_tokens: Server, provider: Provider) -> None:
    stranger = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    claims = {"iss": provider.issuer, "aud": "coach", "sub": "x", "exp": time.time() + 60}
    unsigned = jwt.encode(claims, "", "none", {"kid": "k1"})
    for token in (provider.token(stranger), unsigned, "x.y.z", "rc_1_2"):
        problem(ask(with_tokens, token), 401, "unauthorized")


def test_an_identity_provider_that_does_not_answer(environment: dict[str, str], tmp_path: Path, provider: Provider) -> None:
    with serving(environment, tmp_path / "log", auth="oidc", oidc_issuer="http://127.0.0.1:9", oidc_audience="coach") as own:
        answer = ask(own, provider.token())
        problem(answer, 503, "busy")
        assert answer.headers["Retry-After"] == "5"

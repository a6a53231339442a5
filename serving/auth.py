"""Who calls, and what they may do: open, API keys, or tokens of an identity provider."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from time import monotonic
from typing import TYPE_CHECKING, Any
from urllib.request import urlopen

from starlette.concurrency import run_in_threadpool

from serving.errors import StoreError
from serving.problems import Problem
from serving.settings import Settings

if TYPE_CHECKING:
    from serving.store import Store

SCOPES = {
    "coach": "coach drafts, ask for rewrites, read rules and policies",
    "events": "tell of messages that were sent",
    "feedback": "say what helped and what did not",
    "metrics": "read the figures of the server",
}
_REMEMBERED = 10.0  # seconds that a key is not looked up again; a revoked one works on for as long
_KEPT = 3600.0  # seconds that a key is kept in mind, should the database not answer
_ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "ES256", "ES384", "EdDSA")
_WAIT = 5  # seconds for the identity provider


@dataclass(frozen=True, slots=True)
class Caller:
    """``id`` tells keys and users apart, for rate limits; ``tenant`` whom they belong to."""

    id: str
    tenant: str
    scopes: frozenset[str]

    def must(self, scope: str) -> Caller:
        if scope not in self.scopes:
            raise Problem("forbidden", f"this needs the scope {scope!r}; the key or token has {sorted(self.scopes)}")
        return self


OPEN = Caller("open", "default", frozenset(SCOPES))


def digest(secret: str) -> str:
    """Secrets are 256 random bits: a plain hash cannot be searched, and a slow one would only cost time."""
    return hashlib.sha256(secret.encode()).hexdigest()


class Auth:
    """Checks what a caller shows. ``store`` opens the database; it is asked for only where keys are in use."""

    def __init__(self, settings: Settings, store: Callable[[], Store]) -> None:
        self._ways, self._store, self._settings = settings.ways, store, settings
        self._known: dict[str, tuple[float, Caller]] = {}

    async def __call__(self, token: str | None, address: str) -> Caller:
        """The caller; a Problem (401) where ``token`` does not tell. Open servers tell callers apart by ``address``."""
        if "open" in self._ways:
            return Caller(address, OPEN.tenant, OPEN.scopes)
        if not token:
            raise _unknown("send a key or token: Authorization: Bearer …")
        if "keys" in self._ways and token.startswith("rc_"):
            return await self._of_key(token)
        if "oidc" in self._ways:
            return await run_in_threadpool(self._of_token, token)
        raise _unknown("this is no key of this server")

    async def _of_key(self, token: str) -> Caller:
        """A key that was good goes on while the database does not answer: coaching does not stop with it."""
        name = digest(token)
        until, caller = self._known.get(name, (0.0, None))
        if caller is None or until < monotonic():
            try:
                caller = await run_in_threadpool(self._looked_up, token)
            except StoreError:
                if caller is None:
                    raise
            self._known = {k: v for k, v in self._known.items() if v[0] >= monotonic() - _KEPT}
            self._known[name] = (monotonic() + _REMEMBERED, caller)
        return caller

    def _looked_up(self, token: str) -> Caller:
        _, key_id, secret = (*token.split("_", 2), "", "")[:3]
        key = self._store().key(key_id)
        if key is None or not hmac.compare_digest(key.hash, digest(secret)):
            raise _unknown("this is no key of this server")
        if key.revoked:
            raise _unknown("this key has been revoked; ask for a new one")
        return Caller(key.id, key.tenant, key.scopes)

    @cached_property
    def _provider(self) -> Any:
        import jwt

        issuer = self._settings.oidc_issuer.rstrip("/")
        with urlopen(f"{issuer}/.well-known/openid-configuration", timeout=_WAIT) as answer:  # noqa: S310  # checked settings
            return jwt.PyJWKClient(json.load(answer)["jwks_uri"], timeout=_WAIT)

    def _of_token(self, token: str) -> Caller:
        import jwt

        try:
            claims = jwt.decode(
                token, self._provider.get_signing_key_from_jwt(token), algorithms=list(_ALGORITHMS),
                issuer=self._settings.oidc_issuer, audience=self._settings.oidc_audience, options={"require": ["exp", "sub"]},
            )  # fmt: skip
        except (OSError, jwt.PyJWKClientConnectionError):
            raise Problem("busy", "the identity provider does not answer; try again", headers={"Retry-After": "5"}) from None
        except (jwt.PyJWTError, ValueError, KeyError) as e:
            raise _unknown(f"the token is not valid ({type(e).__name__})") from None
        scopes = claims.get("scope", claims.get("scp", ""))
        named = scopes.split() if isinstance(scopes, str) else scopes
        return Caller(f"{claims['sub']}", f"{claims.get('tenant', 'default')}", frozenset(named) & SCOPES.keys())


def _unknown(detail: str) -> Problem:
    return Problem("unauthorized", detail, headers={"WWW-Authenticate": "Bearer"})

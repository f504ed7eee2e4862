"""FastAPI + PyJWT with everything done that keeps it FastAPI. For the bench only.

The key is read once, endpoints are `async def` and run on the event loop, responses are made ready so
that FastAPI serialises nothing. REMEMBER_TOKENS also remembers a verified token by its digest until
it expires.
"""

import json
import os
import sqlite3
import time
from hashlib import sha256

import jwt
from fastapi import Depends, FastAPI, HTTPException, Request, Response

from caller import describe_caller
from catalogue import first_page

TENANT = os.environ["AZURE_TENANT_ID"]
AUDIENCE = os.environ["AZURE_API_CLIENT_ID"]
ISSUER = f"https://login.microsoftonline.com/{TENANT}/v2.0"
READERS = frozenset({"Books.Reader", "Books.Librarian", "Books.Admin"})

app = FastAPI(openapi_url=None)
key_set = jwt.PyJWKClient(f"{os.environ['ENTRA_AUTHORITY_HOST']}/{TENANT}/discovery/v2.0/keys")
keys = {key.key_id: key.key for key in key_set.get_signing_keys()}
database = sqlite3.connect(os.environ["DATABASE_FILE"])
remembers_tokens = "REMEMBER_TOKENS" in os.environ
remembered: dict[bytes, dict] = {}


async def current_claims(request: Request) -> dict:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        raise HTTPException(status_code=401, detail="Missing token")
    return recall(token) if remembers_tokens else verify(token)


def recall(token: str) -> dict:
    digest = sha256(token.encode()).digest()
    claims = remembered.get(digest)
    if claims is None or claims["exp"] <= time.time():
        claims = remembered[digest] = verify(token)
    return claims


def verify(token: str) -> dict:
    try:
        key = keys[jwt.get_unverified_header(token)["kid"]]
        return jwt.decode(token, key, algorithms=["RS256"], audience=AUDIENCE, issuer=ISSUER)
    except (jwt.PyJWTError, KeyError) as error:
        raise HTTPException(status_code=401, detail="Invalid token") from error


def as_json(content: dict) -> Response:
    body = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    return Response(body, media_type="application/json")


@app.get("/api/v1/me")
async def me(claims: dict = Depends(current_claims)):
    return as_json(describe_caller(claims))


@app.get("/api/v1/books")
async def books(claims: dict = Depends(current_claims)):
    if READERS.isdisjoint(claims.get("roles", [])):
        raise HTTPException(status_code=403, detail="Missing role")
    return as_json(first_page(database, claims["tid"]))

"""A mail server for tests, Debian's python3-aiosmtpd on a free port of the loopback.

    smtp_server.py FOLDER --tls none|starttls|implicit [--certificate FILE --key FILE] [--sign-in USER:PASSWORD]

Prints "PORT n" and serves until its standard input ends. What it takes stands in FOLDER as 1.eml, 2.eml … with the envelope in two
lines before it. How it answers is decided by the local part of the recipient: see ANSWERS.
"""
import argparse
import asyncio
import os
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

ANSWERS = {
    "unknown": "550 5.1.1 No such mailbox here",
    "full": "452 4.2.2 Mailbox full",
    "grey": "451 4.7.1 Greylisted, come back later",
    "relay": "554 5.7.1 Relay access denied",
    "closing": "421 4.3.2 Service shutting down",
}
CONTENT = {"spam": "554 5.6.0 Content refused", "busy": "451 4.3.0 Try the letter again"}


def local_part(address):
    return address.split("@")[0]


class Handler:
    def __init__(self, folder):
        self.folder = folder
        self.taken = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        answer = ANSWERS.get(local_part(address))
        if answer:
            return answer
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 Fine"

    async def handle_DATA(self, server, session, envelope):
        to = local_part(envelope.rcpt_tos[0])
        if to in CONTENT:
            return CONTENT[to]
        if to == "silent":
            await asyncio.sleep(30)
        self.taken += 1
        kept = f"{envelope.mail_from}\n{','.join(envelope.rcpt_tos)}\n".encode() + envelope.content
        path = os.path.join(self.folder, f"{self.taken}.eml")
        with open(path + ".part", "wb") as file:
            file.write(kept)
        os.rename(path + ".part", path)
        return "250 2.0.0 Taken"


async def serve(options):
    context = None
    if options.tls != "none":
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(options.certificate, options.key)
    handler = Handler(options.folder)

    def check(server, session, envelope, mechanism, data):
        right = f"{data.login.decode()}:{data.password.decode()}" == options.sign_in
        return AuthResult(success=right)

    def connection():
        sign_in = {"authenticator": check, "auth_required": True, "auth_require_tls": options.tls == "starttls"} if options.sign_in else {}
        starttls = {"tls_context": context, "require_starttls": True} if options.tls == "starttls" else {}
        return SMTP(handler, enable_SMTPUTF8=False, **sign_in, **starttls)

    loop = asyncio.get_running_loop()
    server = await loop.create_server(connection, "127.0.0.1", options.port, ssl=context if options.tls == "implicit" else None)
    print("PORT", server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    os._exit(0)


parser = argparse.ArgumentParser()
parser.add_argument("folder")
parser.add_argument("--tls", choices=["none", "starttls", "implicit"], required=True)
parser.add_argument("--certificate")
parser.add_argument("--key")
parser.add_argument("--sign-in")
parser.add_argument("--port", type=int, default=0)
asyncio.run(serve(parser.parse_args()))

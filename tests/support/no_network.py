"""Put before a Python program through PYTHONPATH, as sitecustomize: notes every use of the network, in child processes too."""

SITECUSTOMIZE = """
import os, sys

_SOCKETS = ("socket.bind", "socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr",
            "socket.getnameinfo", "socket.sendmsg", "socket.sendto", "urllib.Request", "http.client.connect")
_AF_UNIX = 1

def _note(event, arguments):
    opened = event == "socket.__new__" and int(arguments[1]) not in (-1, _AF_UNIX)
    local = event in ("socket.bind", "socket.connect") and isinstance(arguments[1], (str, bytes))
    if opened or (event in _SOCKETS and not local):
        with open(os.environ["NETWORK_NOTES"], "a") as notes:
            notes.write(f"{event} {arguments[1:]}\\n")

sys.addaudithook(_note)
with open(os.environ["NETWORK_NOTES"] + ".watched", "a") as watched:
    watched.write(f"{os.getpid()}\\n")
"""

export default {
  studentTitle: 'Fast Open: text with the SYN',
  briefing:
    'The client has two requests of 100 bytes, one connection each, and both hosts can do Fast Open. The first SYN asks for a cookie. The second brings it, and the request with it.',
  debriefing:
    'What does Fast Open save? One round trip, from the second connection on. Ordinary TCP may carry text in a SYN, too, but the server must not hand it on before the handshake is done, for the source may be forged. The cookie is the proof from an earlier visit: whoever brings it has received something at that address before. So the server took the text in SYN-RECEIVED, acknowledged SYN and text by one number, and could answer before the third segment came. What it does not prove is that the SYN is new: an old one with a good cookie is delivered once more, so only requests that may be done twice belong into it (RFC 7413).',
} as const;

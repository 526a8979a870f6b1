export default {
  studentTitle: 'Exam',
  briefing:
    'A whole connection, from the first SYN to the last ACK, and nobody helps. Your client asks with 100 bytes, the server answers with 50, then it ends. The network may do what networks do. A refused move is only called refused; the numbers of your TCB appear once you have used them rightly. Write down what you send and what arrives.',
  debriefing:
    'What was asked of you is what every TCP does all day: know where the own numbers stand and what is expected next, hold still while a segment may be under way, repeat it when its timer runs out, and answer again what arrives twice. Below stands what really happened on the network and what each refused move would have needed. Where a segment was lost you could not see it: the timer told you, and nothing else could.',
} as const;

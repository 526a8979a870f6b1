/** Taking a ladder away: as a picture, as text, as a sheet to be filled in. */
export default {
  blank: 'Leave blank, for students to fill in:',
  blanks: { flags: 'flags', seq: 'seq', ack: 'ack', len: 'length', becomes: 'states' },
  svg: 'Picture (SVG)',
  png: 'Picture (PNG)',
  text: 'Text',
  sheet: 'Sheet as text',
  key: 'Key as text',
  log: 'Log',
  lines: 'The ladder in lines',
  failed: 'This browser cannot draw the picture. Take the SVG instead.',
} as const;

// `npm run -s docs:findings`: writes docs/findings.md anew, from the catalogue, the texts and the examples.
import { writeFileSync } from 'node:fs';
import { findingsPage } from './findings-doc/page.ts';

writeFileSync(new URL('../docs/findings.md', import.meta.url), findingsPage());
process.stdout.write('docs/findings.md\n');

// `npm run -s doctor`: says in words what is wrong with this installation, and what to do about it. It changes nothing.
import { sayDoctor } from './doctor/finding.ts';
import { look } from './doctor/look.ts';

const say = sayDoctor(process.env);
process.umask(0o077);
const findings = await look(process.env, Date.now());
const lines = findings.map(({ level, words }) => `${say(level)} ${words}`);
const count = findings.filter(({ level }) => level === 'wrong').length;
const sum = count === 0 ? say('allWell') : count === 1 ? say('oneWrong') : say('someWrong', { count });
process.stdout.write(`${[...lines, '', sum].join('\n')}\n`);
process.exitCode = count === 0 ? 0 : 1;

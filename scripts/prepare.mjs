// Bootstrap in plain JavaScript: runs on the Node the user has (20 or later), and finds or installs the one we need.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const oldestNode = [24, 16];
const installStamp = join(root, 'node_modules', '.ackademy-install');
const clientStamp = join(root, 'dist', '.ackademy-client');
const clientSources = ['client', 'shared', 'vite.config.ts', 'package-lock.json'];

/** What the user can put right; its message ends with the cure. */
export class Trouble extends Error {}

export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Runs `main` and turns a Trouble into a line on stderr and exit code 1. */
export async function asProgram(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}

/** Installs what package-lock.json names, unless that was done already, as it is in the container's image. */
export function install() {
  if (process.env.ACKADEMY_PACKAGES === 'installed') return;
  const lock = hashOf(['package-lock.json', 'package.json']);
  if (stampAt(installStamp) === lock) return;
  // On stderr, npm's words too: what a tool prints may be read by a program.
  process.stderr.write('Installing packages (only the first time, and when they change) …\n');
  const [command, ...before] = npm();
  // Older Nodes earn pages of engine warnings about packages that run under the project's own Node.
  const args = [
    ...before,
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-fund',
    '--no-audit',
    '--loglevel=error',
  ];
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) {
    throw new Trouble(
      'npm could not install the packages (see above).\n' +
        'Cure: check that this computer reaches the npm registry (npm ping), then try again.',
    );
  }
  writeFileSync(installStamp, lock);
}

/** Builds the client, unless it was built from these very sources. */
export async function buildClient() {
  const sources = hashOf(clientSources);
  if (stampAt(clientStamp) === sources && existsSync(join(root, 'dist', 'client', 'index.html'))) return;
  say('Building the client …');
  const { code, output } = await capture(packageCommand('vite', ['build', '--logLevel', 'warn']));
  if (code !== 0)
    throw new Trouble(`${output}\nThe client could not be built.\nCure: npm run build shows more.`);
  mkdirSync(dirname(clientStamp), { recursive: true });
  writeFileSync(clientStamp, sources);
}

let found;
/** The path of a Node that runs TypeScript sources: ours from node_modules, else the user's own if new enough. */
export function newNode() {
  if (found) return found;
  const own = ['linux-x64', 'linux-arm64', 'darwin-x64', 'win-x64', 'bin-darwin-arm64']
    .map((platform) =>
      join(
        root,
        'node_modules',
        `node-${platform}`,
        'bin',
        process.platform === 'win32' ? 'node.exe' : 'node',
      ),
    )
    .filter((path) => existsSync(path));
  const users = [process.execPath, process.env.npm_node_execpath, 'node'].filter(Boolean);
  found = [...own, ...users].find(isNewEnough);
  if (!found) throw own[0] ? wontRun(own[0]) : noPackage();
  return found;
}

const noPackage = () =>
  new Trouble(
    `No Node ${oldestNode.join('.')} or later: npm has no package of it for ${process.platform}-${process.arch}.\n` +
      'Cure: install Node 26 from https://nodejs.org and try again.',
  );

/** Why a Node that is there is of no use: a small system may lack a library, as Debian’s minimal one lacks libatomic. */
export function wontRun(node) {
  const { stderr, error } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  const why = (stderr || error?.message || '').trim();
  const [library] = why.match(/lib\w+\.so\.\d+/) ?? [];
  const cure = library
    ? `install the library ${library} (on Debian and Ubuntu: sudo apt-get install ${library.replace('.so.', '')})`
    : 'install Node 26 from https://nodejs.org';
  return new Trouble(
    `The Node that npm installed does not run here:\n  ${why}\nCure: ${cure} and try again.`,
  );
}

function isNewEnough(node) {
  const { stdout, status } = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  if (status !== 0) return false;
  const [major = 0, minor = 0] = stdout.split('.').map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

/** The command line that runs the program of an installed package under the new Node. */
export function packageCommand(name, args, program = name.split('/').at(-1)) {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return [newNode(), join(folder, typeof bin === 'string' ? bin : bin[program]), ...args];
}

/** The environment of what runs under the new Node: scripts that say `env node` meet it too. */
function environment(extra) {
  return { ...process.env, PATH: `${dirname(newNode())}${delimiter}${process.env.PATH ?? ''}`, ...extra };
}

/**
 * Runs a command, its output kept apart; a command that cannot be started has the code 127.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function capture([command, ...args], { env = {}, timeoutMs = 0 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: environment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
      });
    }
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs a command in this terminal until it ends, and hands it the signals that this process gets.
 * @returns {Promise<number>} its exit code, or 128 + the signal's number
 */
export function hand([command, ...args], env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: environment(env), stdio: 'inherit' });
    const forward = (signal) => child.kill(signal);
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, forward);
    // A terminal's Ctrl-C reaches the child by itself; a second one would make it drop what it is finishing.
    process.on('SIGINT', process.stdin.isTTY ? () => {} : forward);
    if (process.env.npm_lifecycle_event) whenOrphaned(() => forward('SIGTERM'));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? 128 + (signalNumbers[signal] ?? 0)));
  });
}

/** npm hands a SIGTERM to a shell that dies of it alone; without this the server would be left behind. */
function whenOrphaned(act) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    act();
  }, 300);
  watch.unref();
}

const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

/** npm under the Node it was started with: `npm ci` deletes the one in node_modules while it runs. */
function npm() {
  const { npm_execpath, npm_node_execpath } = process.env;
  if (npm_execpath && npm_node_execpath) return [npm_node_execpath, npm_execpath];
  return process.platform === 'win32' ? ['cmd.exe', '/d', '/s', '/c', 'npm'] : ['npm'];
}

function stampAt(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** A hash of the contents of files and folders, by name. */
function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesUnder))
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0');
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!existsSync(join(root, path))) return [];
  if (!statSync(join(root, path)).isDirectory()) return [path];
  const names = readdirSync(join(root, path)).sort();
  return names.filter((name) => !/\.test\.tsx?$/.test(name)).flatMap((name) => filesUnder(`${path}/${name}`));
}

// node assets/build.mjs OUT: makes every file that pages load from the npm packages and from this folder: stylesheet,
// scripts, icons, each with a gzipped copy where that helps, and `hash`, which names their state in URLs.
// The names it makes are listed in files.txt, which CMake embeds; a difference is an error.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { cleaned, iconsOf, refuseForbidden } from './stylesheet.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const packages = join(here, '..', 'node_modules');
const govuk = join(packages, 'govuk-frontend/dist/govuk');
const moj = join(packages, '@ministryofjustice/frontend/moj');
const notice = '/*! Contains work of others under the MIT licence: see licences.txt beside this file */\n';

async function bundle(entry) {
  const result = await build({
    entryPoints: [join(here, 'ts', entry)], bundle: true, minify: true, format: 'esm', target: 'es2020',
    write: false, legalComments: 'none', logLevel: 'warning',
  });
  return result.outputFiles[0].text;
}

// Our own rules come last. Only what the parts have in common may be shortened.
async function stylesheet() {
  const parts = [join(govuk, 'govuk-frontend.min.css'), join(moj, 'moj-frontend.min.css')].map(path => cleaned(readFileSync(path, 'utf8')));
  const ours = await build({ entryPoints: [join(here, 'app.css')], minify: true, write: false, target: 'es2020' });
  return [...parts, ours.outputFiles[0].text.trim()].join('\n');
}

const css = await stylesheet();
const files = new Map([
  ['app.css', css],
  ['app.js', await bundle('app.ts')],
  ['plots.js', await bundle('plots.ts')],
  ['icon.svg', readFileSync(join(here, 'icon.svg'), 'utf8')],
]);
for (const icon of iconsOf(css)) if (!files.has(icon)) files.set(icon, readFileSync(join(moj, 'assets/images', icon), 'utf8'));
for (const [name, text] of files) refuseForbidden(name, text);
for (const name of ['app.css', 'app.js', 'plots.js']) files.set(name, notice + files.get(name));
files.set('licences.txt', readFileSync(join(here, 'licences.txt'), 'utf8'));

const listed = readFileSync(join(here, 'files.txt'), 'utf8').trim().split('\n');
const made = [...files.keys()].sort();
if (listed.join() !== made.join()) throw new Error(`assets/files.txt should read:\n${made.join('\n')}`);

const out = process.argv[2];
if (!out) throw new Error('say where to: node assets/build.mjs OUT');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const hash = createHash('sha256');
for (const name of made) {
  const bytes = Buffer.from(files.get(name));
  hash.update(name).update('\0').update(bytes).update('\0');
  writeFileSync(join(out, name), bytes);
  writeFileSync(join(out, name + '.gz'), gzipSync(bytes, { level: 9 }));
}
writeFileSync(join(out, 'hash'), hash.digest('hex').slice(0, 16));

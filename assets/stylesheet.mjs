// What is done to the design systems' compiled stylesheets: no font that is for GOV.UK only, no crown, crest or
// branded header, no component that we do not use; icons beside the stylesheet.

// Selectors of what a service that is not on GOV.UK may not show, and of what we have no use for.
const unwanted = [
  /crown|crest|copyright-logo/i,
  /\.govuk-(header|exit-this-page|feedback|cookie-banner)/,
  /\.moj-(header|primary-navigation|organisation-switcher|rich-text-editor|password-reveal|multi-file-upload|add-another|cookie-banner|banner|task-list|progress-bar|search-toggle|currency-input)/,
  /\.pds-/,
];

const fontStack = '"Helvetica Neue",Helvetica,Arial,sans-serif';

// The blocks of a stylesheet at one level: {head: "…", body: "…" or null}. Strings and brackets are skipped over.
export function* blocks(css) {
  let start = 0, depth = 0, open = -1, quote = '';
  for (let at = 0; at < css.length; at++) {
    const c = css[at];
    if (quote) { if (c === '\\') at++; else if (c === quote) quote = ''; continue; }
    if (c === '"' || c === "'") quote = c;
    else if (c === '{' && depth++ === 0) open = at;
    else if (c === '}' && --depth === 0) {
      yield { head: css.slice(start, open).trim(), body: css.slice(open + 1, at) };
      start = at + 1;
    } else if (c === ';' && depth === 0) {
      yield { head: css.slice(start, at).trim(), body: null };
      start = at + 1;
    }
  }
  if (depth !== 0 || css.slice(start).trim()) throw new Error('a stylesheet that ends in the middle of a rule');
}

// Selectors split at the commas that separate them, not at those inside :is(…).
function selectors(head) {
  const parts = [];
  let depth = 0, start = 0;
  for (let at = 0; at < head.length; at++) {
    if (head[at] === '(') depth++;
    else if (head[at] === ')') depth--;
    else if (head[at] === ',' && depth === 0) { parts.push(head.slice(start, at)); start = at + 1; }
  }
  return [...parts, head.slice(start)];
}

export function withoutUnwanted(css) {
  let out = '';
  for (const { head, body } of blocks(css)) {
    if (body === null) { if (!head.startsWith('@charset')) out += head + ';'; continue; }
    if (head.startsWith('@font-face')) continue;
    if (/^@(media|supports|layer)/.test(head)) {
      const inner = withoutUnwanted(body);
      if (inner) out += `${head}{${inner}}`;
      continue;
    }
    if (head.startsWith('@')) { out += `${head}{${body}}`; continue; }
    const kept = selectors(head).filter(selector => !unwanted.some(pattern => pattern.test(selector)));
    if (kept.length) out += `${kept.join(',')}{${body}}`;
  }
  return out;
}

export function cleaned(css) {
  const bare = css.replace(/\/\*[^]*?\*\//g, '').replace(/^\uFEFF/, '').trim();
  return withoutUnwanted(bare)
    .replaceAll(/font-family:\s*"?GDS Transport"?,\s*arial,\s*sans-serif/gi, `font-family:${fontStack}`)
    .replaceAll(/url\(["']?\/assets\/images\/([\w.-]+)["']?\)/g, 'url($1)');
}

export const iconsOf = css => [...new Set([...css.matchAll(/url\(([\w.-]+\.svg)\)/g)].map(found => found[1]))];

// What may be in no file that we serve.
const forbidden = ['@font-face', 'gds transport', 'crown', 'crest', '.woff', '.ttf'];
export function refuseForbidden(name, text) {
  for (const word of forbidden)
    if (text.toLowerCase().includes(word)) throw new Error(`${name} contains "${word}", which a service that is not on GOV.UK may not use`);
}

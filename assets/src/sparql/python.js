// The Python program that asks a query.
const QUOTES = '"""';

export function asPython(query) {
  return `import diplograph

g = diplograph.open("build")
rows = g.query(${literal(query)})
print(rows)
`;
}

// A string literal of Python that means just that text, legible where it has several lines.
function literal(text) {
  const escaped = text
    .replaceAll("\\", "\\\\")
    .replace(/"{3,}|"+$/g, (quotes) => quotes.replaceAll('"', '\\"'))
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replace(/[\ud800-\udfff]/gu, "\ufffd"); // half of a character, which no file can hold
  return `${QUOTES}${escaped}${QUOTES}`;
}

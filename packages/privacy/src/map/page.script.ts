/** Shows the search of the page and lets it hide rows. The page is whole without it. It holds no `<` and no `&`. */
export const pageScript = `
const form = document.querySelector('form.search');
const input = form.querySelector('input');
const output = form.querySelector('output');
const sections = [...document.querySelectorAll('#categories > section')].map((section) => ({
  section,
  rows: [...section.querySelectorAll('tbody > tr')].map((row) => ({ row, text: row.textContent.toLowerCase() })),
}));
function search() {
  const words = input.value.toLowerCase().split(/\\s+/).filter((word) => word !== '');
  let found = 0;
  for (const { section, rows } of sections) {
    let here = 0;
    for (const { row, text } of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) here += 1;
    }
    section.hidden = here === 0;
    found += here;
  }
  output.textContent = words.length === 0 ? '' : found === 1 ? 'one field' : found + ' fields';
}
form.addEventListener('submit', (event) => event.preventDefault());
input.addEventListener('input', search);
form.hidden = false;
search();
`;

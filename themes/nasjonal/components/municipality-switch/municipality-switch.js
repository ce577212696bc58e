// Leads every municipality that uses this solution to the page one came from, instead of to its front page.
const page = new URLSearchParams(location.search).get("side") ?? "/";
if (/^\/(?:[a-z0-9][a-z0-9-]*\/)*$/.test(page)) {
  for (const link of document.querySelectorAll("a[data-live]")) {
    link.href = link.getAttribute("href").replace(/\/$/, "") + page;
  }
}

// Shows of the list from A to Å only the entries with the word that was asked for, and says so.
const normal = (text) => text.trim().toLocaleLowerCase("nb");
const word = new URLSearchParams(location.search).get("ord")?.trim() ?? "";
const answer = document.querySelector("[data-found]");

if (normal(word)) {
  const entries = [...document.querySelectorAll("[data-ks=index] li")];
  const fits = (entry) => normal(entry.textContent).includes(normal(word));
  const found = entries.some(fits);
  for (const entry of found ? entries : []) {
    entry.hidden = !fits(entry);
  }
  for (const section of document.querySelectorAll("[data-ks=index] section")) {
    section.hidden = !section.querySelector("li:not([hidden])");
    document.querySelector(`[href="#${section.id}"]`).parentElement.hidden = section.hidden;
  }
  answer.firstElementChild.textContent = (found ? answer.dataset.found : answer.dataset.none).replace("{word}", () => word);
  answer.hidden = false;
  document.querySelector("#ord").value = word;
}

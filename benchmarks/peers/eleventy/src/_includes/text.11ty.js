// The page of one local text.
import { page } from "../../parts.js";

export const render = ({ title, description, content, changed, page: { url, date } }) => {
  const [, slug] = url.split("/");
  return page(slug, url.slice(slug.length + 1), title, description, `<div class="prose">\n${content}\n</div>`, (changed ?? date).toISOString().slice(0, 10));
};

// Leaves the page at once, puts the new page in its place in the history, and shows nothing while that one is fetched.
const page = document.documentElement;
const way = document.querySelector("[data-ks=exit]");
let presses = 0;
let latest = 0;

const leave = () => {
  page.hidden = true;
  location.replace(way.href);
};

way.addEventListener("click", (event) => {
  event.preventDefault();
  leave();
});

document.addEventListener("keydown", ({ key, repeat, timeStamp }) => {
  const follows = timeStamp - latest < 1000;
  latest = timeStamp;
  presses = key === "Shift" && !repeat ? (follows ? presses : 0) + 1 : 0;
  if (presses === 3) {
    leave();
  }
});

addEventListener("pageshow", () => {
  page.hidden = false;
});

export default { layout: "text.11ty.js" };

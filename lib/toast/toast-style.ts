/** The toast's own style sheet; it stands in a page, where `tokens.css` does not reach: the colours are those. */
export const toastStyle = `
.card {
  --paper: #ffffff; --ink: #1d1b18; --quiet: #57524a; --accent: #15517c; --rule: #e0dbd0;
  box-sizing: border-box; inline-size: min(22rem, calc(100vw - 2rem)); margin: 1rem; padding: 0.75rem 1rem;
  font: 400 15px/1.4 system-ui, sans-serif; color: var(--ink); background: var(--paper);
  border: 1px solid var(--rule); border-inline-start: 4px solid var(--accent); border-radius: 6px;
  box-shadow: 0 4px 20px rgb(0 0 0 / 25%); animation: rise 0.18s ease-out;
}
.text { font-weight: 600; }
.detail {
  color: var(--quiet); overflow: hidden; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2;
  line-clamp: 2;
}
.actions { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-block-start: 0.5rem; }
button {
  font: inherit; font-size: 14px; min-block-size: 32px; padding: 0 0.75rem; color: var(--ink); background: none;
  border: 1px solid var(--rule); border-radius: 4px; cursor: pointer;
}
button:last-child { margin-inline-start: auto; border-color: transparent; color: var(--quiet); }
button:hover { border-color: var(--accent); }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@keyframes rise { from { opacity: 0; transform: translateY(8px); } }
@media (prefers-reduced-motion: reduce) { .card { animation: none; } }
@media (prefers-color-scheme: dark) {
  .card { --paper: #211f1c; --ink: #ebe7df; --quiet: #b1aa9d; --accent: #8fc4ef; --rule: #38352f; }
}
@media (forced-colors: active) { .card { border: 2px solid; } }
`;

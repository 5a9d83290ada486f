import Reveal from './reveal/reveal.mjs';

// Where One Bit is served: beside the slides, unless the address of the slides says otherwise (?one-bit=https://example.org/one-bit/).
const base = new URL(new URLSearchParams(location.search).get('one-bit') ?? 'one-bit/', location.href);

// reveal.js fetches what has a data-src when its slide is near, and lets it go when it is far.
for (const frame of document.querySelectorAll('iframe[data-one-bit]')) {
  frame.setAttribute('data-src', new URL(frame.getAttribute('data-one-bit') ?? '', base).href);
}

// Figures measure themselves, so they are laid out in pixels of the screen rather than shrunk with the slide.
new Reveal({ hash: true, disableLayout: true, transition: 'none', preloadIframes: true, center: false }).initialize();

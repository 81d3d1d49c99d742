// A field to sign in with finger, pen or mouse. What is kept is where the line went, in a field of 600 by 200.
const WIDTH = 600;
const HEIGHT = 200;

const within = (value, most) => Math.max(0, Math.min(most, Math.round(value)));

function read(text) {
  return text === '' ? [] : text.split(';').map(line => line.split(' ').map(point => point.split(',').map(Number)));
}

function draw(paper, lines) {
  const pen = paper.getContext('2d');
  pen.clearRect(0, 0, WIDTH, HEIGHT);
  pen.strokeStyle = getComputedStyle(paper).color;
  pen.lineWidth = 3;
  pen.lineCap = pen.lineJoin = 'round';
  for (const line of lines) {
    pen.beginPath();
    line.forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
    pen.stroke();
  }
}

export default function signature(field) {
  const paper = field.querySelector('canvas');
  const kept = field.querySelector('input[name=strokes]');
  const clear = field.querySelector('button');
  const lines = read(kept.value);
  let drawing = null;

  const keep = () => {
    kept.value = lines.map(line => line.map(point => point.join(',')).join(' ')).join(';');
    draw(paper, lines);
  };
  const point = event => {
    const box = paper.getBoundingClientRect();
    return [within((event.clientX - box.left) / box.width * WIDTH, WIDTH), within((event.clientY - box.top) / box.height * HEIGHT, HEIGHT)];
  };

  paper.addEventListener('pointerdown', event => {
    if (event.button === 0 && drawing === null) {
      event.preventDefault();
      drawing = event.pointerId;
      paper.setPointerCapture(drawing);
      lines.push([point(event)]);
      keep();
    }
  });
  paper.addEventListener('pointermove', event => {
    const line = lines.at(-1);
    const [x, y] = point(event);
    if (event.pointerId === drawing && (line.at(-1)[0] !== x || line.at(-1)[1] !== y)) {
      line.push([x, y]);
      keep();
    }
  });
  for (const end of ['pointerup', 'pointercancel']) {
    paper.addEventListener(end, event => {
      drawing = event.pointerId === drawing ? null : drawing;
    });
  }
  clear.addEventListener('click', () => {
    lines.length = 0;
    keep();
  });
  paper.hidden = clear.hidden = false;
  draw(paper, lines);
}

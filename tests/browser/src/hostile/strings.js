// Texts that someone might send to do harm. Whatever they make bears `data-hit`; what they run sets `hit`.
// They are script, for some of them are no well-formed Unicode.
const elements = [
  '<b data-hit>bold</b>', '<img data-hit src=x onerror=hit=1>', '<img data-hit src="x" onerror="hit=1">',
  '"><img data-hit src=x onerror=hit=1>', "'><img data-hit src=x onerror=hit=1>", '`><img data-hit src=x onerror=hit=1>',
  '<script data-hit>hit=1</script>', '</script><script data-hit>hit=1</script>', '<script data-hit src=//127.0.0.1/x.js></script>',
  '<script data-hit type=module>hit=1</script>', '<ScRiPt data-hit>hit=1</sCrIpT>', '<script\u0000 data-hit>hit=1</script>',
  '<svg data-hit onload=hit=1>', '<svg data-hit><script>hit=1</script></svg>', '<svg data-hit><animate onbegin=hit=1 attributeName=x dur=1s>',
  '<svg data-hit><a xlink:href="javascript:hit=1"><text x=20 y=20>x</text></a>', '<svg data-hit><use href="data:image/svg+xml,<svg id=x onload=hit=1>#x"/></svg>',
  '<svg data-hit><foreignObject><iframe srcdoc="<script>parent.hit=1</script>"></iframe></foreignObject></svg>',
  '<math data-hit><mtext><img src=x onerror=hit=1></mtext></math>', '<math data-hit href="javascript:hit=1">x</math>',
  '<math><mi data-hit xlink:href="data:x,<script>hit=1</script>">x</mi></math>', '</math><img data-hit src=x onerror=hit=1>',
  '<math data-hit><annotation-xml encoding="text/html"><img src=x onerror=hit=1></annotation-xml></math>',
  '<iframe data-hit src="javascript:parent.hit=1"></iframe>', '<iframe data-hit srcdoc="<script>parent.hit=1</script>"></iframe>',
  '<object data-hit data="javascript:hit=1"></object>', '<embed data-hit src="javascript:hit=1">', '<base data-hit href="//127.0.0.1/">',
  '<link data-hit rel=stylesheet href=//127.0.0.1/x.css>', '<style data-hit>*{display:none}</style>', '</style><img data-hit src=x onerror=hit=1>',
  '<meta data-hit http-equiv=refresh content="0;url=javascript:hit=1">', '<form data-hit action=javascript:hit=1><button autofocus>x</button></form>',
  '<input data-hit autofocus onfocus=hit=1>', '<select data-hit autofocus onfocus=hit=1></select>', '<textarea data-hit autofocus onfocus=hit=1></textarea>',
  '</textarea><img data-hit src=x onerror=hit=1>', '</title><img data-hit src=x onerror=hit=1>', '</output><img data-hit src=x onerror=hit=1>',
  '</option></select><img data-hit src=x onerror=hit=1>', '</table><img data-hit src=x onerror=hit=1>', '</code></li></ul><img data-hit src=x onerror=hit=1>',
  '<details data-hit open ontoggle=hit=1>', '<video data-hit><source onerror=hit=1></video>', '<audio data-hit src=x onerror=hit=1>',
  '<body data-hit onload=hit=1>', '<marquee data-hit onstart=hit=1>x</marquee>', '<div data-hit style="animation:x 1s" onanimationstart=hit=1>',
  '<a data-hit href="javascript:hit=1">link</a>', '<a data-hit href="java\tscript:hit=1">link</a>', '<a data-hit href=\u0001javascript:hit=1>link</a>',
  '<button data-hit popovertarget=x onclick=hit=1>', '<dialog data-hit open oncancel=hit=1>', '<template data-hit><script>hit=1</script></template>',
  '<template shadowrootmode=open><img data-hit src=x onerror=hit=1></template>', '<slot data-hit onslotchange=hit=1></slot>', '<x-y data-hit is=z></x-y>',
  '<noscript><p data-hit title="</noscript><img src=x onerror=hit=1>"></noscript>', '<!--><img data-hit src=x onerror=hit=1>-->', '<![CDATA[<img data-hit src=x onerror=hit=1>]]>',
  '<?xml version="1.0"?><x data-hit/>', '<!DOCTYPE html><b data-hit>', '<!-- <!-- -->', '<', '<<<<<', '<a', '<a href="', '</', '<!', '<?', '&lt;b data-hit&gt;', '&#60;b data-hit&#62;',
  '&#x3c;img data-hit src=x onerror=hit=1&#x3e;', '&amp;lt;b&amp;gt;', '&', '&&&', '&NotAnEntity;', '&#0;', '&#xD800;', '\\x3cb data-hit\\x3e', '\\u003cb data-hit\\u003e', '%3Cb data-hit%3E',
];
const attributes = [
  '" data-hit onmouseover="hit=1', "' data-hit onmouseover='hit=1", '` data-hit onmouseover=`hit=1', ' data-hit autofocus onfocus=hit=1 ', '"/data-hit/onfocus=hit=1/autofocus="',
  '" style="position:fixed;inset:0" data-hit="', '"><b data-hit>', "'><b data-hit>", '" hidden data-hit x="', '"] , [data-hit', "'] , [data-hit", ']}', '\\"><b data-hit>', '#main', '.result', '*', '[name="x"', ':is(', '\\', '\\\\', '\\\\"',
];
const programs = [
  'javascript:hit=1', 'JaVaScRiPt:hit=1', ' javascript:hit=1', 'java\nscript:hit=1', 'data:text/html,<script>hit=1</script>', 'vbscript:x', 'blob:x', 'file:///etc/passwd', '//127.0.0.1/x', 'http://127.0.0.1:9/x', '../../../x', '..\\..\\x', '%2e%2e%2f',
  '{{hit=1}}', '{{constructor.constructor("hit=1")()}}', '${hit=1}', '#{hit=1}', '<%= hit=1 %>', '{% hit %}', '[[hit]]', '@{hit}', '$(hit)', '`hit`', '%s%s%n', '%d', '{0}', '{}', '{:?}', ';hit=1//', "';hit=1//", '";hit=1//', '*/hit=1/*', 'hit=1', 'eval("hit=1")',
  "' OR 1=1 --", '"; DROP TABLE x; --', '$(rm -rf /)', '; ls', '| ls', '|| ls', '& ls', '\n ls', 'x\r\nSet-Cookie: a=b', '${jndi:ldap://127.0.0.1/x}', '*)(uid=*', '//*', '<!ENTITY x SYSTEM "file:///x">',
];
const sheets = [
  '=1+1', '=cmd|\'/c calc\'!A0', '=HYPERLINK("http://127.0.0.1/","x")', '=IMPORTXML("http://127.0.0.1/","//a")', '@SUM(1+1)', '+1+1', '-1+1', '\t=1+1', '\r=1+1', '\n=1+1', ' =1+1', '"=1+1', "'=1+1", ';=1+1', ',=1+1', '\u00a0=1+1', '\uff1d1+1', '%0A=1+1', '"";""', 'a"b', '"a"', ';;;', ',,,', '\t\t\t',
];
const documents = [
  '{', '}', '[', ']', '{}', '[]', 'null', 'true', '"', '""', '"\\', '{"version":1}', '{"cadran":1,"records":[{}]}', '{"__proto__":{"hit":1}}', '{"constructor":{"prototype":{"hit":1}}}', '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'undefined', 'NaN', 'Infinity', '-0', '1e999', '1e-999', '0x10', '9'.repeat(400), `0.${'1'.repeat(400)}`, `${'['.repeat(300)}`, '\\u0000', '\\ud800',
];
const letters = [
  '\u0000', 'a\u0000b', '\u0001\u0002\u0003\u0007\u0008', '\u000b\u000c', '\u001b[31mred', '\u007f', '\u0085', '\u009b', '\u00ad', '\u061c', '\u180e', '\u200b\u200c\u200d', '\u200e\u200f', '\u2028', '\u2029', '\u2060', '\ufeff', '\ufffe', '\uffff', '\ufffd', '\ufff9x\ufffay\ufffb',
  '\u202egnp.exe', '\u202dabc', '\u202a\u202b\u202c', '\u2066\u2067\u2068\u2069', '\u202e<b data-hit>\u202c', '\u05d0\u05d1 abc \u05d2', '\u0627\u0644\u0639', '\ud800', '\udfff', 'a\ud83dz', '\udc00\ud800', '\ud83d\ude00', '\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67', '\ud83c\uddeb\ud83c\uddf7', '\udb40\udc41\udb40\udc42', '\udbff\udfff', 'e\u0301', 'Z\u0351\u036b\u0343'.repeat(40), '\ufdfd', '\u{12031}', '\uff1cb data-hit\uff1e', '\u2039b data-hit\u203a', '\u02bab\u02ba', '\u0130\u0131\u1e9e\ufb01', '\u1d2c\u2460\u00bd', '\u0661\u0662\u0663', '\uff11\uff12\uff13', '\u4e00\u4e8c', '\u0e01\u0e33', '\u0ccd\u200c\u0001', '1\u20442', '\u22121', '\u00a01 000', '\u202f1\u202f000', "1'000", '1\u00b7000', '٪', '',
];
const long = ['x'.repeat(5000), 'x '.repeat(5000), '<b data-hit>'.repeat(2000), '\u0301'.repeat(5000), '\ud83d\ude00'.repeat(2500), '='.repeat(5000), '\n'.repeat(3000)];
const strings = [...elements, ...attributes, ...programs, ...sheets, ...documents, ...letters, ...long];

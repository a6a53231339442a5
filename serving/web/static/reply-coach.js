var P=class extends Error{constructor(t,n,s,r=null){super(s);this.status=t;this.code=n;this.retryAfter=r;this.name="CoachProblem"}status;code;retryAfter},H=class{constructor(e,t=()=>null){this.server=e;this.getKey=t}server;getKey;meta=()=>this.#e("/v1/meta");samples=async()=>(await this.#e("/v1/samples")).samples;coach=e=>this.#t("/v1/coach?offsets=utf16",e);rewrite=async e=>(await this.#t("/v1/rewrite?offsets=utf16",e)).rewrite;async feedback(e,t,n){await this.#t("/v1/feedback",{rule:e.rule,verdict:t,lang:n}).catch(()=>{})}async event(e){let t=JSON.stringify(e),n=t.length<15e3;await this.#i("/v1/events",{...Ke(t),keepalive:n,signal:AbortSignal.timeout(3e4)})}#e=e=>this.#i(e,{});#t=(e,t)=>this.#i(e,Ke(JSON.stringify(t)));async#i(e,t){let n=await this.getKey(),s={...t.headers,...n?{Authorization:`Bearer ${n}`}:{}},r=await fetch(this.server+e,{...t,headers:s});if(r.status!==204){if(r.ok)return await r.json();throw await ci(r)}}},di={"Content-Type":"application/json"},Ke=i=>({method:"POST",body:i,headers:di});async function ci(i){let e=await i.json().catch(()=>({})),t=Number(i.headers.get("Retry-After")??NaN);return new P(i.status,e.code??"http",e.detail??i.statusText,Number.isFinite(t)?t:null)}function Ee(i){let{channel:e,locale:t,policy:n,lang:s,history:r,customer:o}=i;return{rewrite:!0,risk:!0,...e?{channel:e}:{},...r?{history:r}:{},...t?{locale:t}:{},...n?{policy:n}:{},...s?{lang:s}:{},...o?{customer:o}:{}}}var hi=0,J=class{constructor(e){this.element=e;this.#e.id=`reply-coach-about-${++hi}`,this.#e.hidden=!0;let t=e.getRootNode();(t instanceof ShadowRoot?t:document.body).append(this.#e),e.setAttribute("aria-describedby",[...this.#t(),this.#e.id].join(" "))}element;#e=document.createElement("span");say(e,t){this.#e.lang=t,this.#e.textContent!==e&&(this.#e.textContent=e)}remove(){let e=this.#t();e.length?this.element.setAttribute("aria-describedby",e.join(" ")):this.element.removeAttribute("aria-describedby"),this.#e.remove()}#t(){return(this.element.getAttribute("aria-describedby")?.split(/\s+/)??[]).filter(t=>t&&t!==this.#e.id)}};var Q=class{#e=new Set;#t=new Set;hides=e=>this.#e.has(e.rule)||this.#t.has(e.id);snooze(e){this.#e.add(e.rule)}hide(e){this.#t.add(e.id)}follow(e,t){e.every((n,s)=>n.text===t[s]?.text)||(this.#e.clear(),this.#t.clear())}};var pi=i=>i>=55296&&i<56320,ui=i=>i>=56320&&i<57344;function A(i,e){if(i===e)return null;let t=Math.min(i.length,e.length),n=0;for(;n<t&&i.charCodeAt(n)===e.charCodeAt(n);)n++;n>0&&pi(i.charCodeAt(n-1))&&n--;let s=0;for(;s<t-n&&i.charCodeAt(i.length-1-s)===e.charCodeAt(e.length-1-s);)s++;return s>0&&ui(i.charCodeAt(i.length-s))&&s--,{start:n,end:i.length-s,text:e.slice(n,e.length-s)}}function y(i,e){if(i.end<=e.start&&!(i.end===e.start&&i.start===i.end))return i;let t=e.text.length-(e.end-e.start);return i.start>=e.end?{...i,start:i.start+t,end:i.end+t}:null}function qe(i,e){let t=y(i,e),n=i.edits.map(s=>y(s,e));return t&&{...t,edits:n.some(s=>s===null)?[]:n}}function Ge(i,e){return[...e].sort((t,n)=>n.start-t.start).reduce((t,n)=>t.slice(0,n.start)+n.text+t.slice(n.end),i)}function Ye(i,e){let{type:t,versions:n,findings:s,scores:r,...o}=e,l=new Set(s?.remove??[]),a=new Map((s?.upsert??[]).map(d=>[d.id,d])),u=[...i.findings.filter(d=>!l.has(d.id)&&!a.has(d.id)),...a.values()].sort((d,m)=>d.start-m.start||d.end-m.end);return{...i,...o,scores:{...i.scores,...r},findings:u}}var mi=4e6,Je=(i,e)=>fi(gi(i,e));function gi(i,e){let[t,n]=[We(i),We(e)],s=[],r=(h,u)=>{let d=s.at(-1);d?.kind===h?d.text+=u:u&&s.push({kind:h,text:u})};if(t.length*n.length>mi)return r("gone",i),r("new",e),s;let o=yi(t,n),[l,a]=[0,0];for(;l<t.length||a<n.length;)l<t.length&&a<n.length&&t[l]===n[a]?[l,a]=[l+1,(r("same",t[l]),a+1)]:a>=n.length||l<t.length&&o(l+1,a)>=o(l,a+1)?r("gone",t[l++]):r("new",n[a++]);return s}function fi(i){let e=[],[t,n]=["",""],s=()=>{t&&e.push({kind:"gone",text:t}),n&&e.push({kind:"new",text:n}),[t,n]=["",""]};return i.forEach((r,o)=>{let l=r.kind==="same"&&(t||n)&&o+1<i.length&&!r.text.trim();r.kind==="same"&&!l?(s(),e.push(r)):(r.kind!=="new"&&(t+=r.text),r.kind!=="gone"&&(n+=r.text))}),s(),e}function yi(i,e){let t=Array.from({length:i.length+1},()=>new Uint32Array(e.length+1)),n=(s,r)=>t[s][r];for(let s=i.length-1;s>=0;s--)for(let r=e.length-1;r>=0;r--)t[s][r]=i[s]===e[r]?n(s+1,r+1)+1:Math.max(n(s+1,r),n(s,r+1));return n}function Qe(i){let e=/\[[^[\]\n]{1,60}\]/u.exec(i);return e&&{start:e.index,end:e.index+e[0].length}}var We=i=>i.match(/\s+|[\p{L}\p{M}\p{N}\u200c'’-]+|[^\s]/gu)??[];function X(i,e,t){let n=0;return e.forEach((s,r)=>{let o=i.indexOf(s,n),l=t[r]?.trim();o<0||(l&&(i=i.slice(0,o)+l+i.slice(o+s.length)),n=o+(l||s).length)}),i}function Xe(i,e,t){let n=new Map;return i.forEach((s,r)=>n.set(s,[...n.get(s)??[],e[r]??""])),t.map(s=>n.get(s)?.shift()??"")}var Z=class{#e=[];#t=null;get size(){return this.#e.length}add(e,t,n){let s={start:t.start,end:t.start+t.text.length,text:e.slice(t.start,t.end)};this.#e.push({inverse:s,finding:n})}pop(){return this.#e.pop()}clear(){this.#e=[]}follow(e){let t=this.#e.at(-1);t&&vi(t.inverse,e)?this.#e.pop():this.#i(e)}#i(e){let t=this.#t;this.#t=null;for(let n=this.#e.length-1;n>=0;n--){let s=this.#e[n],r=s===t&&e.start===s.inverse.end?null:y(s.inverse,e);if(!r){bi(e,s.inverse)?this.#s(s,e):this.#e.splice(0,n+1);return}e=wi(e,s.inverse),s.inverse=r}}#s(e,t){e.inverse={...e.inverse,end:e.inverse.end+t.text.length-(t.end-t.start)},this.#t=e}},vi=(i,e)=>i.start===e.start&&i.end===e.end&&i.text===e.text,bi=(i,e)=>e.start<=i.start&&i.end<=e.end;function wi(i,e){let t=i.start>=e.end?e.text.length-(e.end-e.start):0;return{...i,start:i.start+t,end:i.end+t}}var ee=class{text="";#e="";#t=[];#i=null;begin(e){this.text=this.#e=e,this.#t=[],this.#i=null}place({start:e,end:t}){let n=this.#r(e,e<t);return{start:n,end:Math.max(n,this.#r(t,!1))}}follow(e,t,n){let s=A(this.#e,e);if(!s)return null;let r=this.#t.filter(a=>!y(a.now,s)||this.#n(a,s)),o={...s,...this.place(s)},l=!n&&!r.length&&t.every(a=>y(a,o));return this.#e=e,this.#i=null,l?(this.text=this.text.slice(0,o.start)+s.text+this.text.slice(o.end),this.#t=this.#t.map(a=>xi(a,s)),{edit:s,edited:o,restored:null}):{edit:s,edited:null,restored:this.#s(s,r,o)}}#s(e,t,n){let s=Ze([e,...t.map(h=>h.now)]),r=Ze([n,...t.map(h=>h.was)]),o={start:s.start,end:s.end+_e(e)},l=this.#t.filter(h=>!t.includes(h));if(this.#t=l.map(h=>({...h,now:y(h.now,e)??h.now})),this.#e.slice(o.start,o.end)===this.text.slice(r.start,r.end))return s;let a={now:o,was:r};return this.#i=$i.test(e.text)?null:a,this.#t=[...this.#t,a].sort((h,u)=>h.was.start-u.was.start),null}#n=(e,t)=>e===this.#i&&t.start===e.now.end;#r(e,t){let n=0;for(let{now:s,was:r}of this.#t){if(e<s.start||e===s.start&&(s.end>s.start||!t))break;if(e<s.end)return t?r.start:r.end;n=r.end-s.end}return e+n}},$i=/[.!?…؟\n]/u,_e=i=>i.text.length-(i.end-i.start),Ze=i=>({start:Math.min(...i.map(e=>e.start)),end:Math.max(...i.map(e=>e.end))});function xi(i,e){let t=y(i.now,e)??i.now,n=t.start-i.now.start;return{now:t,was:{start:i.was.start+n,end:i.was.end+n}}}var ki=1e3,te=class{#e=new ee;#t=new WeakMap;#i=new Map;#s=new WeakMap;#n=[];#r=null;begin(e){this.#e.begin(e),this.#n=[],this.#r=null,this.#i.clear()}get draft(){return this.#n.length||this.#r?this.#e.text:null}get shown(){return[...this.#n].sort((e,t)=>e.start-t.start||e.end-t.end)}get rewrite(){return this.#r}see(e,t){let n=new Set;for(let s of e){let r=this.#l(s,n);n.add(r),this.#t.set(s,r)}this.#n=this.#n.filter(s=>n.has(s)||s.action!=="ignored"||this.#d(s)>=ki),!(!t?.text||!t.by)&&(this.#r??={by:t.by,action:"ignored"},this.#r.action==="ignored"&&(this.#r.by=t.by))}#l(e,t){let n=this.#e.place(e),s=this.#t.get(e),r=this.#n.find(a=>!t.has(a)&&(a===s||a.rule===e.rule&&Si(a,n))),o=this.#e.text.slice(n.start,n.end)===e.text;if(r)return o?Object.assign(r,n):r;let l={rule:e.rule,signal:e.signal,...n,action:"ignored"};return this.#n.push(l),this.#s.set(l,performance.now()),l}#d=e=>performance.now()-(this.#s.get(e)??0);typed(e){e.trim()?this.#c(e,!1):this.begin(e)}accepted(e,t){let n=this.#a(t),s=this.#c(e,!0);!n||!s||(n.action="accepted",this.#i.set(n,{start:s.start,end:s.start+s.text.length}))}undone(e,t){this.#c(e,!0);let n=this.#a(t);n&&this.#o(n)}snoozed({rule:e}){for(let t of this.#n)t.rule===e&&t.action==="ignored"&&(t.action="snoozed")}#a=e=>e?this.#t.get(e)??null:this.#r;#o(e){e.action="reverted",this.#i.delete(e)}#c(e,t){let n=this.#e.follow(e,this.#n,t);if(!n)return null;n.edited&&this.#h(n.edited);for(let[s,r]of this.#i)n.restored&&n.restored.start<=r.start&&r.end<=n.restored.end?this.#o(s):this.#p(s,r,n.edit,t);return n.edit}#h(e){this.#n.forEach(t=>Object.assign(t,y({start:t.start,end:t.end},e)))}#p(e,t,n,s){let r=y(t,n);if(r)this.#i.set(e,r);else if(s)this.#i.delete(e);else{e.action="edited";let o={start:Math.min(t.start,n.start),end:Math.max(t.end,n.end)+_e(n)};this.#i.set(e,o)}}},Si=(i,e)=>i.start===i.end||e.start===e.end?i.start===i.end&&e.start===e.end:i.start<e.end&&e.start<i.end;function it(i,e,t,n,s){let{draft:r,shown:o,rewrite:l}=i;return{id:Ei(),purpose:"coaching",sent_at:new Date().toISOString(),conversation:t.conversationId||null,customer:t.customerId||null,agent:t.agentId||null,lang:t.lang.toLowerCase().split(/[-_]/)[0]||"und",channel:t.channel,locale:t.locale||null,policy:t.policy||"default",draft:r===null?null:tt(r),text:tt(e),shown:o.slice(0,200).map(a=>({...a,...Ai(a,r??""),propensity:1})),rewrite:l&&{...l},scores:n,versions:s}}var Ai=({start:i,end:e},t)=>({start:et(t,i),end:et(t,e)}),et=(i,e)=>[...i.slice(0,e)].length,tt=i=>i.replace(/\p{Surrogate}/gu,"\uFFFD");function Ei(){let i=crypto.getRandomValues(new Uint8Array(16));return Array.from(i,e=>e.toString(16).padStart(2,"0")).join("")}var nt=["empathy","positivity","clarity","formality","ownership","listening","channel"],T={version:0,partial:!1,lang:"und",overall:null,scores:{},findings:[],rewrite:null,customer:null,risk:null};var _i=2e3,Pi=120,ie=class{constructor(e,t){this.field=e;this.stream=t;this.#t=e.text(),this.deeds.begin(this.#t),t.setText(this.#t,!1)}field;stream;state=T;offer=null;changes=new Z;deeds=new te;#e=null;#t;#i=!1;#s;#n;get text(){return this.field.text()}get fresh(){return this.offer?.of===this.text}typed(){if(this.#i)return;clearTimeout(this.#n),this.#s??=setTimeout(()=>this.send(!0),Pi),this.#n=setTimeout(()=>this.send(!1),_i);let e=this.#a();this.deeds.typed(this.#t),e&&this.changes.follow(e)}send(e){clearTimeout(this.#s),this.#s=void 0,e||clearTimeout(this.#n),this.stream.setText(this.text,e)}renew(){this.offer=null,this.changes.clear(),this.#a(),this.deeds.begin(this.#t),this.send(!1)}take(e,t,n){this.state=e,this.#t=t,this.#a(),this.deeds.typed(this.#t),this.#e=n&&!e.partial?t:null,(n||!t.trim())&&(this.offer=e.rewrite&&{rewrite:e.rewrite,of:t})}change(e,t){let n=this.text,s=A(n,e);if(!s)return!1;this.#l(s),this.deeds.accepted(this.#t,t);let r=A(n,this.text)??s;return this.changes.add(n,r,t),this.#d(r),!0}undo(){let e=this.changes.pop();if(e)return this.#l(e.inverse),this.deeds.undone(this.#t,e.finding),e}see(e){this.text.trim()&&this.deeds.see(e,this.fresh?this.offer?.rewrite??null:null)}sent(e,t){let{versions:n}=this.stream,s={...t,lang:t.lang||this.state.lang},r=n&&it(this.deeds,e,s,this.#r(e),n);return this.deeds.begin(this.text),r}#r(e){return this.#e?.trim()!==e.trim()?null:Object.fromEntries(Object.entries(this.state.scores).map(([t,n])=>[t,n.value]))}stop(){clearTimeout(this.#s),clearTimeout(this.#n),this.stream.close(),this.field.release()}#l(e){this.#i=!0,this.field.edit(e),this.#i=!1,this.#a(),this.send(!1)}#d(e){let t=Qe(e.text);t&&this.field.select({start:e.start+t.start,end:e.start+t.end})}#a(){let e=this.text,t=A(this.#t,e);return this.#t=e,t&&(this.state={...this.state,findings:this.state.findings.flatMap(n=>qe(n,t)??[])}),t}};var ne=i=>i?document.execCommand("insertText",!1,i):document.execCommand("delete");function se(i){let e=i.getBoundingClientRect(),{left:t,top:n,right:s,bottom:r}=e;for(let o=i.parentElement;o;o=o.parentElement){if(getComputedStyle(o).overflow==="visible"||o===document.body)continue;let l=o.getBoundingClientRect();[t,n,s,r]=[Math.max(t,l.left),Math.max(n,l.top),Math.min(s,l.right),Math.min(r,l.bottom)]}return new DOMRect(t,n,Math.max(0,s-t),Math.max(0,r-n))}var Ti=["direction","fontFamily","fontSize","fontStyle","fontVariant","fontWeight","fontStretch","letterSpacing","lineHeight","paddingTop","paddingRight","paddingBottom","paddingLeft","borderTopWidth","borderRightWidth","borderBottomWidth","borderLeftWidth","tabSize","textAlign","textIndent","textTransform","wordSpacing","wordBreak","overflowWrap","fontFeatureSettings","fontKerning","textRendering"],re=class{constructor(e){this.element=e;this.#e.setAttribute("aria-hidden","true"),Object.assign(this.#e.style,{position:"fixed",top:"0",left:"0",visibility:"hidden",pointerEvents:"none",whiteSpace:"pre-wrap",boxSizing:"border-box",borderStyle:"solid",overflow:"hidden",height:"auto",zIndex:"-1"}),document.body.append(this.#e)}element;#e=document.createElement("div");text=()=>this.element.value;selection=()=>({start:this.element.selectionStart,end:this.element.selectionEnd});select(e){this.element.focus(),this.element.setSelectionRange(e.start,e.end)}edit(e){this.select(e),!(e.start===e.end&&!e.text||ne(e.text))&&(this.element.setRangeText(e.text,e.start,e.end,"end"),this.element.dispatchEvent(new InputEvent("input",{bubbles:!0})))}boxes(e){let t=this.#t(),n=this.#e.firstChild,s=document.createRange();s.setStart(n,Math.min(e.start,n.length)),s.setEnd(n,Math.min(Math.max(e.end,e.start),n.length));let[r,o]=[this.#e.getBoundingClientRect(),this.element.getBoundingClientRect()],l=o.width/this.element.offsetWidth||1,a=u=>o.left+(u-r.left+t-this.element.scrollLeft)*l,h=u=>o.top+(u-r.top-this.element.scrollTop)*l;return[...s.getClientRects()].map(u=>new DOMRect(a(u.left),h(u.top),u.width*l,u.height*l))}#t(){let e=getComputedStyle(this.element);for(let s of Ti)this.#e.style[s]=e[s];let t=parseFloat(e.borderLeftWidth)+parseFloat(e.borderRightWidth);this.#e.style.width=`${this.element.clientWidth+t}px`;let n=`${this.element.value}\u200B`;return this.#e.textContent!==n&&(this.#e.textContent=n),e.direction==="rtl"?this.element.offsetWidth-this.element.clientWidth-t:0}release(){this.#e.remove()}};var Ri=new Set(["DIV","P","LI","UL","OL","BLOCKQUOTE","PRE","H1","H2","H3","TABLE","TR","SECTION"]),oe=class{constructor(e){this.element=e}element;text=()=>this.#t().text;selection(){let e=getSelection(),{segments:t,text:n}=this.#t(),s=(o,l)=>{let a=t.find(h=>h.node&&h.node===o);return a?a.start+l:n.length},r=[s(e?.anchorNode,e?.anchorOffset??0),s(e?.focusNode,e?.focusOffset??0)];return{start:Math.min(...r),end:Math.max(...r)}}select(e){this.element.focus();let t=getSelection();t?.removeAllRanges(),t?.addRange(this.#e(e))}edit(e){if(this.select(e),e.start===e.end&&!e.text||ne(e.text))return;let t=this.#e(e);t.deleteContents(),t.insertNode(document.createTextNode(e.text)),this.element.dispatchEvent(new InputEvent("input",{bubbles:!0}))}boxes=e=>[...this.#e(e).getClientRects()];release(){}#e(e){let{segments:t}=this.#t(),n=document.createRange();n.selectNodeContents(this.element),n.collapse(!1);let s=t.find(o=>o.node&&o.start<=e.start&&e.start<=o.end&&o.end>o.start),r=t.findLast(o=>o.node&&o.start<=e.end&&e.end<=o.end);return s?.node&&n.setStart(s.node,e.start-s.start),r?.node&&e.end>=e.start&&n.setEnd(r.node,e.end-r.start),n}#t(){let e=[],t="",n=()=>{e.push({node:null,start:t.length,end:t.length+1}),t+=`
`},s=r=>{for(let o of r.childNodes)o instanceof Text?(e.push({node:o,start:t.length,end:t.length+o.data.length}),t+=o.data):o.nodeName==="BR"?(o.nextSibling||r===this.element)&&n():(Ri.has(o.nodeName)&&t&&!t.endsWith(`
`)&&n(),s(o))};return s(this.element),{text:t.replaceAll("\xA0"," "),segments:e}}};var st=i=>i instanceof HTMLTextAreaElement?new re(i):new oe(i);var ae=globalThis,le=ae.ShadowRoot&&(ae.ShadyCSS===void 0||ae.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,Pe=Symbol(),rt=new WeakMap,V=class{constructor(e,t,n){if(this._$cssResult$=!0,n!==Pe)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(le&&e===void 0){let n=t!==void 0&&t.length===1;n&&(e=rt.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&rt.set(t,e))}return e}toString(){return this.cssText}},ot=i=>new V(typeof i=="string"?i:i+"",void 0,Pe),x=(i,...e)=>{let t=i.length===1?i[0]:e.reduce((n,s,r)=>n+(o=>{if(o._$cssResult$===!0)return o.cssText;if(typeof o=="number")return o;throw Error("Value passed to 'css' function must be a 'css' function result: "+o+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(s)+i[r+1],i[0]);return new V(t,i,Pe)},at=(i,e)=>{if(le)i.adoptedStyleSheets=e.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet);else for(let t of e){let n=document.createElement("style"),s=ae.litNonce;s!==void 0&&n.setAttribute("nonce",s),n.textContent=t.cssText,i.appendChild(n)}},Te=le?i=>i:i=>i instanceof CSSStyleSheet?(e=>{let t="";for(let n of e.cssRules)t+=n.cssText;return ot(t)})(i):i;var{is:Ci,defineProperty:Mi,getOwnPropertyDescriptor:Oi,getOwnPropertyNames:zi,getOwnPropertySymbols:Li,getPrototypeOf:Ni}=Object,de=globalThis,lt=de.trustedTypes,Fi=lt?lt.emptyScript:"",Ui=de.reactiveElementPolyfillSupport,j=(i,e)=>i,Re={toAttribute(i,e){switch(e){case Boolean:i=i?Fi:null;break;case Object:case Array:i=i==null?i:JSON.stringify(i)}return i},fromAttribute(i,e){let t=i;switch(e){case Boolean:t=i!==null;break;case Number:t=i===null?null:Number(i);break;case Object:case Array:try{t=JSON.parse(i)}catch{t=null}}return t}},ct=(i,e)=>!Ci(i,e),dt={attribute:!0,type:String,converter:Re,reflect:!1,useDefault:!1,hasChanged:ct};Symbol.metadata??=Symbol("metadata"),de.litPropertyMetadata??=new WeakMap;var k=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=dt){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),s=this.getPropertyDescriptor(e,n,t);s!==void 0&&Mi(this.prototype,e,s)}}static getPropertyDescriptor(e,t,n){let{get:s,set:r}=Oi(this.prototype,e)??{get(){return this[t]},set(o){this[t]=o}};return{get:s,set(o){let l=s?.call(this);r?.call(this,o),this.requestUpdate(e,l,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??dt}static _$Ei(){if(this.hasOwnProperty(j("elementProperties")))return;let e=Ni(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(j("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(j("properties"))){let t=this.properties,n=[...zi(t),...Li(t)];for(let s of n)this.createProperty(s,t[s])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[n,s]of t)this.elementProperties.set(n,s)}this._$Eh=new Map;for(let[t,n]of this.elementProperties){let s=this._$Eu(t,n);s!==void 0&&this._$Eh.set(s,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let s of n)t.unshift(Te(s))}else e!==void 0&&t.push(Te(e));return t}static _$Eu(e,t){let n=t.attribute;return n===!1?void 0:typeof n=="string"?n:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return at(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),s=this.constructor._$Eu(e,n);if(s!==void 0&&n.reflect===!0){let r=(n.converter?.toAttribute!==void 0?n.converter:Re).toAttribute(t,n.type);this._$Em=e,r==null?this.removeAttribute(s):this.setAttribute(s,r),this._$Em=null}}_$AK(e,t){let n=this.constructor,s=n._$Eh.get(e);if(s!==void 0&&this._$Em!==s){let r=n.getPropertyOptions(s),o=typeof r.converter=="function"?{fromAttribute:r.converter}:r.converter?.fromAttribute!==void 0?r.converter:Re;this._$Em=s;let l=o.fromAttribute(t,r.type);this[s]=l??this._$Ej?.get(s)??l,this._$Em=null}}requestUpdate(e,t,n,s=!1,r){if(e!==void 0){let o=this.constructor;if(s===!1&&(r=this[e]),n??=o.getPropertyOptions(e),!((n.hasChanged??ct)(r,t)||n.useDefault&&n.reflect&&r===this._$Ej?.get(e)&&!this.hasAttribute(o._$Eu(e,n))))return;this.C(e,t,n)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:s,wrapped:r},o){n&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,o??t??this[e]),r!==!0||o!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),s===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[s,r]of this._$Ep)this[s]=r;this._$Ep=void 0}let n=this.constructor.elementProperties;if(n.size>0)for(let[s,r]of n){let{wrapped:o}=r,l=this[s];o!==!0||this._$AL.has(s)||l===void 0||this.C(s,void 0,r,l)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(n=>n.hostUpdate?.()),this.update(t)):this._$EM()}catch(n){throw e=!1,this._$EM(),n}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};k.elementStyles=[],k.shadowRootOptions={mode:"open"},k[j("elementProperties")]=new Map,k[j("finalized")]=new Map,Ui?.({ReactiveElement:k}),(de.reactiveElementVersions??=[]).push("2.1.2");var Me=globalThis,ht=i=>i,ce=Me.trustedTypes,pt=ce?ce.createPolicy("lit-html",{createHTML:i=>i}):void 0,Oe="$lit$",S=`lit$${Math.random().toFixed(9).slice(2)}$`,ze="?"+S,Di=`<${ze}>`,M=document,K=()=>M.createComment(""),W=i=>i===null||typeof i!="object"&&typeof i!="function",Le=Array.isArray,vt=i=>Le(i)||typeof i?.[Symbol.iterator]=="function",Ce=`[ 	
\f\r]`,B=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,ut=/-->/g,mt=/>/g,R=RegExp(`>|${Ce}(?:([^\\s"'>=/]+)(${Ce}*=${Ce}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),gt=/'/g,ft=/"/g,bt=/^(?:script|style|textarea|title)$/i,Ne=i=>(e,...t)=>({_$litType$:i,strings:e,values:t}),c=Ne(1),b=Ne(2),Wn=Ne(3),v=Symbol.for("lit-noChange"),p=Symbol.for("lit-nothing"),yt=new WeakMap,C=M.createTreeWalker(M,129);function wt(i,e){if(!Le(i)||!i.hasOwnProperty("raw"))throw Error("invalid template strings array");return pt!==void 0?pt.createHTML(e):e}var $t=(i,e)=>{let t=i.length-1,n=[],s,r=e===2?"<svg>":e===3?"<math>":"",o=B;for(let l=0;l<t;l++){let a=i[l],h,u,d=-1,m=0;for(;m<a.length&&(o.lastIndex=m,u=o.exec(a),u!==null);)m=o.lastIndex,o===B?u[1]==="!--"?o=ut:u[1]!==void 0?o=mt:u[2]!==void 0?(bt.test(u[2])&&(s=RegExp("</"+u[2],"g")),o=R):u[3]!==void 0&&(o=R):o===R?u[0]===">"?(o=s??B,d=-1):u[1]===void 0?d=-2:(d=o.lastIndex-u[2].length,h=u[1],o=u[3]===void 0?R:u[3]==='"'?ft:gt):o===ft||o===gt?o=R:o===ut||o===mt?o=B:(o=R,s=void 0);let g=o===R&&i[l+1].startsWith("/>")?" ":"";r+=o===B?a+Di:d>=0?(n.push(h),a.slice(0,d)+Oe+a.slice(d)+S+g):a+S+(d===-2?l:g)}return[wt(i,r+(i[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),n]},q=class i{constructor({strings:e,_$litType$:t},n){let s;this.parts=[];let r=0,o=0,l=e.length-1,a=this.parts,[h,u]=$t(e,t);if(this.el=i.createElement(h,n),C.currentNode=this.el.content,t===2||t===3){let d=this.el.content.firstChild;d.replaceWith(...d.childNodes)}for(;(s=C.nextNode())!==null&&a.length<l;){if(s.nodeType===1){if(s.hasAttributes())for(let d of s.getAttributeNames())if(d.endsWith(Oe)){let m=u[o++],g=s.getAttribute(d).split(S),f=/([.?@])?(.*)/.exec(m);a.push({type:1,index:r,name:f[2],strings:g,ctor:f[1]==="."?pe:f[1]==="?"?ue:f[1]==="@"?me:z}),s.removeAttribute(d)}else d.startsWith(S)&&(a.push({type:6,index:r}),s.removeAttribute(d));if(bt.test(s.tagName)){let d=s.textContent.split(S),m=d.length-1;if(m>0){s.textContent=ce?ce.emptyScript:"";for(let g=0;g<m;g++)s.append(d[g],K()),C.nextNode(),a.push({type:2,index:++r});s.append(d[m],K())}}}else if(s.nodeType===8)if(s.data===ze)a.push({type:2,index:r});else{let d=-1;for(;(d=s.data.indexOf(S,d+1))!==-1;)a.push({type:7,index:r}),d+=S.length-1}r++}}static createElement(e,t){let n=M.createElement("template");return n.innerHTML=e,n}};function O(i,e,t=i,n){if(e===v)return e;let s=n!==void 0?t._$Co?.[n]:t._$Cl,r=W(e)?void 0:e._$litDirective$;return s?.constructor!==r&&(s?._$AO?.(!1),r===void 0?s=void 0:(s=new r(i),s._$AT(i,t,n)),n!==void 0?(t._$Co??=[])[n]=s:t._$Cl=s),s!==void 0&&(e=O(i,s._$AS(i,e.values),s,n)),e}var he=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,s=(e?.creationScope??M).importNode(t,!0);C.currentNode=s;let r=C.nextNode(),o=0,l=0,a=n[0];for(;a!==void 0;){if(o===a.index){let h;a.type===2?h=new N(r,r.nextSibling,this,e):a.type===1?h=new a.ctor(r,a.name,a.strings,this,e):a.type===6&&(h=new ge(r,this,e)),this._$AV.push(h),a=n[++l]}o!==a?.index&&(r=C.nextNode(),o++)}return C.currentNode=M,s}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings!==void 0?(n._$AI(e,n,t),t+=n.strings.length-2):n._$AI(e[t])),t++}},N=class i{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,s){this.type=2,this._$AH=p,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=s,this._$Cv=s?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=O(this,e,t),W(e)?e===p||e==null||e===""?(this._$AH!==p&&this._$AR(),this._$AH=p):e!==this._$AH&&e!==v&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):vt(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==p&&W(this._$AH)?this._$AA.nextSibling.data=e:this.T(M.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,s=typeof n=="number"?this._$AC(e):(n.el===void 0&&(n.el=q.createElement(wt(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===s)this._$AH.p(t);else{let r=new he(s,this),o=r.u(this.options);r.p(t),this.T(o),this._$AH=r}}_$AC(e){let t=yt.get(e.strings);return t===void 0&&yt.set(e.strings,t=new q(e)),t}k(e){Le(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,n,s=0;for(let r of e)s===t.length?t.push(n=new i(this.O(K()),this.O(K()),this,this.options)):n=t[s],n._$AI(r),s++;s<t.length&&(this._$AR(n&&n._$AB.nextSibling,s),t.length=s)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let n=ht(e).nextSibling;ht(e).remove(),e=n}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},z=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,s,r){this.type=1,this._$AH=p,this._$AN=void 0,this.element=e,this.name=t,this._$AM=s,this.options=r,n.length>2||n[0]!==""||n[1]!==""?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=p}_$AI(e,t=this,n,s){let r=this.strings,o=!1;if(r===void 0)e=O(this,e,t,0),o=!W(e)||e!==this._$AH&&e!==v,o&&(this._$AH=e);else{let l=e,a,h;for(e=r[0],a=0;a<r.length-1;a++)h=O(this,l[n+a],t,a),h===v&&(h=this._$AH[a]),o||=!W(h)||h!==this._$AH[a],h===p?e=p:e!==p&&(e+=(h??"")+r[a+1]),this._$AH[a]=h}o&&!s&&this.j(e)}j(e){e===p?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},pe=class extends z{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===p?void 0:e}},ue=class extends z{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==p)}},me=class extends z{constructor(e,t,n,s,r){super(e,t,n,s,r),this.type=5}_$AI(e,t=this){if((e=O(this,e,t,0)??p)===v)return;let n=this._$AH,s=e===p&&n!==p||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,r=e!==p&&(n===p||s);s&&this.element.removeEventListener(this.name,this,n),r&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},ge=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){O(this,e)}},xt={M:Oe,P:S,A:ze,C:1,L:$t,R:he,D:vt,V:O,I:N,H:z,N:ue,U:me,B:pe,F:ge},Ii=Me.litHtmlPolyfillSupport;Ii?.(q,N),(Me.litHtmlVersions??=[]).push("3.3.3");var kt=(i,e,t)=>{let n=t?.renderBefore??e,s=n._$litPart$;if(s===void 0){let r=t?.renderBefore??null;n._$litPart$=s=new N(e.insertBefore(K(),r),r,void 0,t??{})}return s._$AI(i),s};var Fe=globalThis,E=class extends k{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=kt(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return v}};E._$litElement$=!0,E.finalized=!0,Fe.litElementHydrateSupport?.({LitElement:E});var Hi=Fe.litElementPolyfillSupport;Hi?.({LitElement:E});(Fe.litElementVersions??=[]).push("4.2.2");var St={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},fe=i=>(...e)=>({_$litDirective$:i,values:e}),F=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};var{I:Vi}=xt,At=i=>i;var Et=()=>document.createComment(""),U=(i,e,t)=>{let n=i._$AA.parentNode,s=e===void 0?i._$AB:e._$AA;if(t===void 0){let r=n.insertBefore(Et(),s),o=n.insertBefore(Et(),s);t=new Vi(r,o,i,i.options)}else{let r=t._$AB.nextSibling,o=t._$AM,l=o!==i;if(l){let a;t._$AQ?.(i),t._$AM=i,t._$AP!==void 0&&(a=i._$AU)!==o._$AU&&t._$AP(a)}if(r!==s||l){let a=t._$AA;for(;a!==r;){let h=At(a).nextSibling;At(n).insertBefore(a,s),a=h}}}return t},_=(i,e,t=i)=>(i._$AI(e,t),i),ji={},_t=(i,e=ji)=>i._$AH=e,Pt=i=>i._$AH,ye=i=>{i._$AR(),i._$AA.remove()};var Tt=(i,e,t)=>{let n=new Map;for(let s=e;s<=t;s++)n.set(i[s],s);return n},Rt=fe(class extends F{constructor(i){if(super(i),i.type!==St.CHILD)throw Error("repeat() can only be used in text expressions")}dt(i,e,t){let n;t===void 0?t=e:e!==void 0&&(n=e);let s=[],r=[],o=0;for(let l of i)s[o]=n?n(l,o):o,r[o]=t(l,o),o++;return{values:r,keys:s}}render(i,e,t){return this.dt(i,e,t).values}update(i,[e,t,n]){let s=Pt(i),{values:r,keys:o}=this.dt(e,t,n);if(!Array.isArray(s))return this.ut=o,r;let l=this.ut??=[],a=[],h,u,d=0,m=s.length-1,g=0,f=r.length-1;for(;d<=m&&g<=f;)if(s[d]===null)d++;else if(s[m]===null)m--;else if(l[d]===o[g])a[g]=_(s[d],r[g]),d++,g++;else if(l[m]===o[f])a[f]=_(s[m],r[f]),m--,f--;else if(l[d]===o[f])a[f]=_(s[d],r[f]),U(i,a[f+1],s[d]),d++,f--;else if(l[m]===o[g])a[g]=_(s[m],r[g]),U(i,s[d],s[m]),m--,g++;else if(h===void 0&&(h=Tt(o,g,f),u=Tt(l,d,m)),h.has(l[d]))if(h.has(l[m])){let $=u.get(o[g]),Ae=$!==void 0?s[$]:null;if(Ae===null){let Be=U(i,s[d]);_(Be,r[g]),a[g]=Be}else a[g]=_(Ae,r[g]),U(i,s[d],Ae),s[$]=null;g++}else ye(s[m]),m--;else ye(s[d]),d++;for(;g<=f;){let $=U(i,a[f+1]);_($,r[g]),a[g++]=$}for(;d<=m;){let $=s[d++];$!==null&&ye($)}return this.ut=o,_t(i,a),v}});var D=(i,e="icon")=>c`<svg class=${e} viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">${i}</svg>`,G=D(b`<path d="m3 8.5 3.2 3.2L13 4.8"></path>`),Ct=D(b`<path d="m4 4 8 8m0-8-8 8"></path>`),Mt=D(b`<path d="M6 3 2.5 6.5 6 10M3 6.5h6.2a3.8 3.8 0 0 1 0 7.5H7"></path>`,"icon turned"),Ot=D(b`<path d="M3 8h10M9.5 4.5 13 8l-3.5 3.5"></path>`,"icon arrow turned"),ve=D(b`<path d="m6 3.5 4.5 4.5L6 12.5"></path>`,"icon chevron turned"),zt=D(b`<path d="M8 3.5v9M3.5 8h9"></path>`),Bi={low:b`<line x1="1" y1="4" x2="23" y2="4" stroke-width="2.5" stroke-dasharray="0.1 4.3" stroke-linecap="round"></line>`,medium:b`<line x1="0" y1="4" x2="24" y2="4" stroke-width="2.2" stroke-dasharray="6 3"></line>`,high:b`<path d="M0 5 q3 -5 6 -1 t6 0 t6 0 t6 0" stroke-width="2"></path>`},Lt=i=>c`<svg class="line" viewBox="0 0 24 8" aria-hidden="true" fill="none" stroke="currentColor">${Bi[i]}</svg>`;var Nt={title:"Reply coach",overall:"Overall",scores:"How it reads",signals:{empathy:"Empathy",positivity:"Positive wording",clarity:"Clarity",formality:"Formality",ownership:"Ownership",listening:"Listening",channel:"Fit for the channel"},severities:{low:"minor",medium:"moderate",high:"serious"},findings:i=>i===1?"1 suggestion":`${i} suggestions`,noFindings:"Nothing to improve.",empty:"Start typing. Suggestions appear when a sentence is finished.",ready:"Up to date",apply:"Apply",replace:(i,e)=>`Replace \u201C${i}\u201D with \u201C${e}\u201D`,insert:i=>`Add \u201C${i}\u201D`,remove:i=>`Remove \u201C${i}\u201D`,undo:"Undo",undone:"The change was undone.",applied:"The change was made.",snooze:"Not in this conversation",notHelpful:"Not helpful",source:"Source",rewrite:"Suggested rewrite",rewriteApply:"Use this text",rewriteStale:"Updated when you pause.",rewriteWithheld:"No rewrite is offered, because it would change what you say:",fill:"Fill in",customer:"The customer",sentiment:"Mood",sentiments:["unhappy","neutral","content"],frustration:"Frustration",frustrations:["hardly any","noticeable","strong"],leaving:"Thoughts of leaving",leavings:["no sign","possible","clearly voiced"],risk:"Risk of leaving",riskUnknown:"Not enough to tell",raises:"raises it:",lowers:"lowers it:",message:i=>`message ${i}`,wouldLower:(i,e)=>`This draft: ${i} to ${e} lower.`,wouldRaise:(i,e)=>`This draft: ${i} to ${e} higher.`,bands:{low:"low",medium:"medium",high:"high"},between:(i,e)=>`between ${i} and ${e}`,connecting:"Connecting\u2026",offline:"The coach cannot be reached. Your text stays here; trying again\u2026",refused:"The coach does not accept this page.",partial:"Still reading; some of it may change.",lost:i=>`Your messages were sent, but the coach could not be told of ${i} of them.`,close:"Close",hint:"Alt+\u2193 and Alt+\u2191 go through the suggestions, Alt+Enter applies one, Escape closes it."};var Ft={title:"\u0645\u0631\u0628\u06CC \u067E\u0627\u0633\u062E",overall:"\u062F\u0631 \u0645\u062C\u0645\u0648\u0639",scores:"\u067E\u0627\u0633\u062E \u0686\u0637\u0648\u0631 \u062E\u0648\u0627\u0646\u062F\u0647 \u0645\u06CC\u200C\u0634\u0648\u062F",signals:{empathy:"\u0647\u0645\u062F\u0644\u06CC",positivity:"\u0628\u06CC\u0627\u0646 \u0645\u062B\u0628\u062A",clarity:"\u0631\u0648\u0634\u0646\u06CC",formality:"\u0644\u062D\u0646 \u0631\u0633\u0645\u06CC",ownership:"\u0645\u0633\u0626\u0648\u0644\u06CC\u062A\u200C\u067E\u0630\u06CC\u0631\u06CC",listening:"\u062A\u0648\u062C\u0647 \u0628\u0647 \u0645\u0634\u062A\u0631\u06CC",channel:"\u062A\u0646\u0627\u0633\u0628 \u0628\u0627 \u06A9\u0627\u0646\u0627\u0644"},severities:{low:"\u062C\u0632\u0626\u06CC",medium:"\u0645\u062A\u0648\u0633\u0637",high:"\u062C\u062F\u06CC"},findings:i=>`${i.toLocaleString("fa")} \u067E\u06CC\u0634\u0646\u0647\u0627\u062F`,noFindings:"\u0686\u06CC\u0632\u06CC \u0628\u0631\u0627\u06CC \u0627\u0635\u0644\u0627\u062D \u0646\u06CC\u0633\u062A.",empty:"\u0634\u0631\u0648\u0639 \u0628\u0647 \u0646\u0648\u0634\u062A\u0646 \u06A9\u0646\u06CC\u062F. \u067E\u06CC\u0634\u0646\u0647\u0627\u062F\u0647\u0627 \u067E\u0633 \u0627\u0632 \u067E\u0627\u06CC\u0627\u0646 \u0647\u0631 \u062C\u0645\u0644\u0647 \u0646\u0634\u0627\u0646 \u062F\u0627\u062F\u0647 \u0645\u06CC\u200C\u0634\u0648\u0646\u062F.",ready:"\u0628\u0647\u200C\u0631\u0648\u0632 \u0627\u0633\u062A",apply:"\u0627\u0639\u0645\u0627\u0644",replace:(i,e)=>`\u0628\u0647\u200C\u062C\u0627\u06CC \xAB${i}\xBB \u0628\u0646\u0648\u06CC\u0633\u06CC\u062F \xAB${e}\xBB`,insert:i=>`\u0627\u0641\u0632\u0648\u062F\u0646 \xAB${i}\xBB`,remove:i=>`\u062D\u0630\u0641 \xAB${i}\xBB`,undo:"\u0648\u0627\u06AF\u0631\u062F",undone:"\u062A\u063A\u06CC\u06CC\u0631 \u0628\u0631\u06AF\u0631\u062F\u0627\u0646\u062F\u0647 \u0634\u062F.",applied:"\u062A\u063A\u06CC\u06CC\u0631 \u0627\u0646\u062C\u0627\u0645 \u0634\u062F.",snooze:"\u062F\u0631 \u0627\u06CC\u0646 \u06AF\u0641\u062A\u200C\u0648\u06AF\u0648 \u0646\u0634\u0627\u0646 \u0646\u062F\u0647",notHelpful:"\u0645\u0641\u06CC\u062F \u0646\u0628\u0648\u062F",source:"\u0645\u0646\u0628\u0639",rewrite:"\u0645\u062A\u0646 \u067E\u06CC\u0634\u0646\u0647\u0627\u062F\u06CC",rewriteApply:"\u0627\u0633\u062A\u0641\u0627\u062F\u0647 \u0627\u0632 \u0627\u06CC\u0646 \u0645\u062A\u0646",rewriteStale:"\u0648\u0642\u062A\u06CC \u0645\u06A9\u062B \u06A9\u0646\u06CC\u062F \u0628\u0647\u200C\u0631\u0648\u0632 \u0645\u06CC\u200C\u0634\u0648\u062F.",rewriteWithheld:"\u0628\u0627\u0632\u0646\u0648\u06CC\u0633\u06CC \u067E\u06CC\u0634\u0646\u0647\u0627\u062F \u0646\u0645\u06CC\u200C\u0634\u0648\u062F\u060C \u0686\u0648\u0646 \u0645\u0639\u0646\u0627\u06CC \u06AF\u0641\u062A\u0647\u0654 \u0634\u0645\u0627 \u0631\u0627 \u0639\u0648\u0636 \u0645\u06CC\u200C\u06A9\u0631\u062F:",fill:"\u067E\u0631 \u06A9\u0646\u06CC\u062F",customer:"\u0645\u0634\u062A\u0631\u06CC",sentiment:"\u062D\u0627\u0644\u200C\u0648\u0647\u0648\u0627",sentiments:["\u0646\u0627\u0631\u0627\u0636\u06CC","\u062E\u0646\u062B\u06CC","\u0631\u0627\u0636\u06CC"],frustration:"\u06A9\u0644\u0627\u0641\u06AF\u06CC",frustrations:["\u0628\u0633\u06CC\u0627\u0631 \u06A9\u0645","\u0645\u062D\u0633\u0648\u0633","\u0632\u06CC\u0627\u062F"],leaving:"\u0641\u06A9\u0631 \u0631\u0641\u062A\u0646",leavings:["\u0646\u0634\u0627\u0646\u0647\u200C\u0627\u06CC \u0646\u06CC\u0633\u062A","\u0634\u0627\u06CC\u062F","\u0622\u0634\u06A9\u0627\u0631\u0627 \u06AF\u0641\u062A\u0647 \u0627\u0633\u062A"],risk:"\u0627\u062D\u062A\u0645\u0627\u0644 \u0627\u0632 \u062F\u0633\u062A \u062F\u0627\u062F\u0646 \u0645\u0634\u062A\u0631\u06CC",riskUnknown:"\u0627\u0637\u0644\u0627\u0639\u0627\u062A \u06A9\u0627\u0641\u06CC \u0646\u06CC\u0633\u062A",raises:"\u0628\u06CC\u0634\u062A\u0631 \u0645\u06CC\u200C\u06A9\u0646\u062F:",lowers:"\u06A9\u0645\u062A\u0631 \u0645\u06CC\u200C\u06A9\u0646\u062F:",message:i=>`\u067E\u06CC\u0627\u0645 ${new Intl.NumberFormat("fa").format(i)}`,wouldLower:(i,e)=>`\u0628\u0627 \u0627\u06CC\u0646 \u067E\u06CC\u0634\u200C\u0646\u0648\u06CC\u0633 ${i} \u062A\u0627 ${e} \u06A9\u0645\u062A\u0631.`,wouldRaise:(i,e)=>`\u0628\u0627 \u0627\u06CC\u0646 \u067E\u06CC\u0634\u200C\u0646\u0648\u06CC\u0633 ${i} \u062A\u0627 ${e} \u0628\u06CC\u0634\u062A\u0631.`,bands:{low:"\u06A9\u0645",medium:"\u0645\u062A\u0648\u0633\u0637",high:"\u0632\u06CC\u0627\u062F"},between:(i,e)=>`\u0628\u06CC\u0646 ${i} \u0648 ${e}`,connecting:"\u062F\u0631 \u062D\u0627\u0644 \u0627\u062A\u0635\u0627\u0644\u2026",offline:"\u0645\u0631\u0628\u06CC \u062F\u0631 \u062F\u0633\u062A\u0631\u0633 \u0646\u06CC\u0633\u062A. \u0645\u062A\u0646 \u0634\u0645\u0627 \u0647\u0645\u06CC\u0646\u200C\u062C\u0627 \u0645\u06CC\u200C\u0645\u0627\u0646\u062F\u061B \u062F\u0648\u0628\u0627\u0631\u0647 \u062A\u0644\u0627\u0634 \u0645\u06CC\u200C\u0634\u0648\u062F\u2026",refused:"\u0645\u0631\u0628\u06CC \u0627\u06CC\u0646 \u0635\u0641\u062D\u0647 \u0631\u0627 \u0646\u0645\u06CC\u200C\u067E\u0630\u06CC\u0631\u062F.",partial:"\u062E\u0648\u0627\u0646\u062F\u0646 \u0627\u062F\u0627\u0645\u0647 \u062F\u0627\u0631\u062F\u061B \u0634\u0627\u06CC\u062F \u0628\u062E\u0634\u06CC \u062A\u063A\u06CC\u06CC\u0631 \u06A9\u0646\u062F.",lost:i=>`\u067E\u06CC\u0627\u0645\u200C\u0647\u0627\u06CC\u062A\u0627\u0646 \u0627\u0631\u0633\u0627\u0644 \u0634\u062F\u060C \u0627\u0645\u0627 \u06AF\u0632\u0627\u0631\u0634 ${i.toLocaleString("fa")} \u067E\u06CC\u0627\u0645 \u0628\u0647 \u0645\u0631\u0628\u06CC \u0646\u0631\u0633\u06CC\u062F.`,close:"\u0628\u0633\u062A\u0646",hint:"\u0628\u0627 Alt+\u2193 \u0648 Alt+\u2191 \u0628\u06CC\u0646 \u067E\u06CC\u0634\u0646\u0647\u0627\u062F\u0647\u0627 \u062C\u0627\u0628\u0647\u200C\u062C\u0627 \u0634\u0648\u06CC\u062F\u061B Alt+Enter \u0627\u0639\u0645\u0627\u0644 \u0645\u06CC\u200C\u06A9\u0646\u062F \u0648 Escape \u0645\u06CC\u200C\u0628\u0646\u062F\u062F."};var Ut={title:"Atbil\u017Eu treneris",overall:"Kopum\u0101",scores:"K\u0101 tas izklaus\u0101s",signals:{empathy:"Emp\u0101tija",positivity:"Pozit\u012Bva izteiksme",clarity:"Skaidr\u012Bba",formality:"Oficialit\u0101te",ownership:"Atbild\u012Bba",listening:"Ieklaus\u012B\u0161an\u0101s",channel:"Atbilst\u012Bba kan\u0101lam"},severities:{low:"s\u012Bkums",medium:"vid\u0113ji svar\u012Bgi",high:"nopietni"},findings:i=>i%10===1&&i%100!==11?`${i} ieteikums`:i%10===0||i%100>10&&i%100<20?`${i} ieteikumu`:`${i} ieteikumi`,noFindings:"Nav ko uzlabot.",empty:"S\u0101ciet rakst\u012Bt. Ieteikumi par\u0101d\u0101s, kad teikums ir pabeigts.",ready:"Viss izlas\u012Bts",apply:"Lietot",replace:(i,e)=>`Aizst\u0101t \u201C${i}\u201D ar \u201C${e}\u201D`,insert:i=>`Pievienot \u201C${i}\u201D`,remove:i=>`Iz\u0146emt \u201C${i}\u201D`,undo:"Atsaukt",undone:"Izmai\u0146a atsaukta.",applied:"Izmai\u0146a veikta.",snooze:"Ner\u0101d\u012Bt \u0161aj\u0101 sarun\u0101",notHelpful:"Nenoder\u0113ja",source:"Avots",rewrite:"Ieteiktais teksts",rewriteApply:"Izmantot \u0161o tekstu",rewriteStale:"Atjaunosies, kad apst\u0101sieties.",rewriteWithheld:"P\u0101rrakst\u012Bts teksts netiek pied\u0101v\u0101ts, jo tas main\u012Btu teikto:",fill:"Aizpildiet",customer:"Klients",sentiment:"Noska\u0146ojums",sentiments:["neapmierin\u0101ts","neitr\u0101ls","apmierin\u0101ts"],frustration:"Aizkaitin\u0101jums",frustrations:["gandr\u012Bz nav","j\u016Btams","sp\u0113c\u012Bgs"],leaving:"Doma par aizie\u0161anu",leavings:["nav paz\u012Bmju","iesp\u0113jama","skaidri pateikta"],risk:"Aizie\u0161anas risks",riskUnknown:"Nepietiek zi\u0146u, lai spriestu",raises:"palielina:",lowers:"samazina:",message:i=>`${i}. zi\u0146a`,wouldLower:(i,e)=>`Ar \u0161o melnrakstu par ${i} l\u012Bdz ${e} maz\u0101ks.`,wouldRaise:(i,e)=>`Ar \u0161o melnrakstu par ${i} l\u012Bdz ${e} liel\u0101ks.`,bands:{low:"zems",medium:"vid\u0113js",high:"augsts"},between:(i,e)=>`no ${i} l\u012Bdz ${e}`,connecting:"Savienojas\u2026",offline:"Treneris nav sasniedzams. J\u016Bsu teksts paliek \u0161eit; m\u0113\u0123ina v\u0113lreiz\u2026",refused:"Treneris \u0161o lapu nepie\u0146em.",partial:"V\u0113l lasa; da\u013Ca var main\u012Bties.",lost:i=>`J\u016Bsu zi\u0146as ir nos\u016Bt\u012Btas, ta\u010Du par ${i} no t\u0101m neizdev\u0101s pazi\u0146ot trenerim.`,close:"Aizv\u0113rt",hint:"Ar Alt+\u2193 un Alt+\u2191 p\u0101rvietojas starp ieteikumiem, Alt+Enter lieto ieteikumu, Escape to aizver."};var Dt={title:"Yan\u0131t ko\xE7u",overall:"Genel",scores:"Nas\u0131l okunuyor",signals:{empathy:"Empati",positivity:"Olumlu ifade",clarity:"Anla\u015F\u0131l\u0131rl\u0131k",formality:"Resmiyet",ownership:"Sahiplenme",listening:"Dinleme",channel:"Kanala uygunluk"},severities:{low:"k\xFC\xE7\xFCk",medium:"orta",high:"ciddi"},findings:i=>`${i} \xF6neri`,noFindings:"D\xFCzeltilecek bir \u015Fey yok.",empty:"Yazmaya ba\u015Flay\u0131n. \xD6neriler, c\xFCmle bitince g\xF6r\xFCn\xFCr.",ready:"G\xFCncel",apply:"Uygula",replace:(i,e)=>`\u201C${i}\u201D yerine \u201C${e}\u201D yaz`,insert:i=>`\u201C${i}\u201D ekle`,remove:i=>`\u201C${i}\u201D ifadesini \xE7\u0131kar`,undo:"Geri al",undone:"De\u011Fi\u015Fiklik geri al\u0131nd\u0131.",applied:"De\u011Fi\u015Fiklik yap\u0131ld\u0131.",snooze:"Bu g\xF6r\xFC\u015Fmede g\xF6sterme",notHelpful:"Yararl\u0131 de\u011Fil",source:"Kaynak",rewrite:"\xD6nerilen metin",rewriteApply:"Bu metni kullan",rewriteStale:"Yazmaya ara verdi\u011Finizde yenilenir.",rewriteWithheld:"S\xF6yledi\u011Finizi de\u011Fi\u015Ftirece\u011Fi i\xE7in yeni bir metin \xF6nerilmiyor:",fill:"Doldurun",customer:"M\xFC\u015Fteri",sentiment:"Ruh h\xE2li",sentiments:["memnun de\u011Fil","n\xF6tr","memnun"],frustration:"Gerginlik",frustrations:["yok denecek kadar az","hissediliyor","y\xFCksek"],leaving:"Ayr\u0131lma d\xFC\u015F\xFCncesi",leavings:["belirti yok","olabilir","a\xE7\u0131k\xE7a s\xF6yl\xFCyor"],risk:"Ayr\u0131lma riski",riskUnknown:"S\xF6ylemek i\xE7in yeterli bilgi yok",raises:"art\u0131r\u0131yor:",lowers:"azalt\u0131yor:",message:i=>`${i}. mesaj`,wouldLower:(i,e)=>`Bu taslakla ${i} ile ${e} aras\u0131 daha d\xFC\u015F\xFCk.`,wouldRaise:(i,e)=>`Bu taslakla ${i} ile ${e} aras\u0131 daha y\xFCksek.`,bands:{low:"d\xFC\u015F\xFCk",medium:"orta",high:"y\xFCksek"},between:(i,e)=>`${i} ile ${e} aras\u0131nda`,connecting:"Ba\u011Flan\u0131yor\u2026",offline:"Ko\xE7a ula\u015F\u0131lam\u0131yor. Metniniz burada duruyor; yeniden deneniyor\u2026",refused:"Ko\xE7 bu sayfay\u0131 kabul etmiyor.",partial:"Okuma s\xFCr\xFCyor; baz\u0131 sonu\xE7lar de\u011Fi\u015Febilir.",lost:i=>`Mesajlar\u0131n\u0131z g\xF6nderildi, ancak ${i} tanesi ko\xE7a bildirilemedi.`,close:"Kapat",hint:"Alt+\u2193 ve Alt+\u2191 \xF6neriler aras\u0131nda gezinir, Alt+Enter \xF6neriyi uygular, Escape kapat\u0131r."};var w={en:Nt,tr:Dt,fa:Ft,lv:Ut},I=i=>["fa","ar","he","ur"].includes(i.slice(0,2)),be=(i,e)=>e==="fa"?`\xAB${i}\xBB`:`\u201C${i}\u201D`;function It(i,e){let t=new Intl.NumberFormat(i,{maximumFractionDigits:0}),n=new Intl.NumberFormat(i,{style:"percent"}),s=I(e)?"rtl":"ltr";return{ui:i,t:w[i],lang:e,dir:s,number:r=>t.format(r),percent:r=>n.format(r)}}var Ue=i=>i===null?"none":i>=70?"good":i>=45?"fair":"poor",Y=i=>i.split(/(\[[^[\]\n]{1,60}\])/u).map((e,t)=>t%2?c`<span class="slot">${e}</span>`:e);var De=(i,e)=>c`<span class="tag ${i.severity}">
    ${Lt(i.severity)}<span>${e.t.signals[i.signal]}<span class="sr">, </span></span>
    <span class="degree">${e.t.severities[i.severity]}</span>
  </span>`,Ht=(i,e)=>`${e.signals[i.signal]}, ${e.severities[i.severity]}: ${i.message}`,Ie=(i,e)=>c`<p class="message" dir=${e.dir} lang=${e.lang}>${i.message}</p>`;function He(i,e,t,n){return c`${i.edits.length?Ki(i,e,t,n):p}
    <div class="actions">
      <details class="source">
        <summary>${ve}${t.t.source}</summary>
        <p dir="auto">${i.source}</p>
      </details>
      <button class="quiet" data-testid="snooze" @click=${()=>n.snooze(i)}>${t.t.snooze}</button>
      <button class="quiet" data-testid="not-helpful" @click=${()=>n.notHelpful(i)}>${t.t.notHelpful}</button>
    </div>`}var Vt=i=>i.replace(/^[\s;,.،؛]+/u,"").trimEnd();function Ki(i,e,t,n){let{t:s}=t,r=i.edits.map(o=>{let[l,a]=[e.slice(o.start,o.end),Vt(o.text)];return l&&a?s.replace(l,a):a?s.insert(a):s.remove(l)});return c`<button class="edit" data-testid="apply" aria-label="${s.apply}: ${r.join(", ")}" @click=${()=>n.apply(i)}>
    <span class="do">${G}${s.apply}</span>
    <span class="change" dir=${t.dir} lang=${t.lang}>${i.edits.map(o=>Wi(o,e))}</span>
  </button>`}function Wi(i,e){let[t,n]=[e.slice(i.start,i.end),Vt(i.text)];return c`<span>
    ${t?c`<del>${t}</del>`:zt} ${t&&n?Ot:p} ${n?c`<ins>${Y(n)}</ins>`:p}
  </span>`}function jt(i,e,t,n,s){let r=o=>c`<li class="finding ${o.id===e?"active":""}" data-testid="finding" data-finding=${o.id}>
    ${De(o,n)}
    ${o.text?c`<button class="quote" data-testid="go" dir=${n.dir} lang=${n.lang} @click=${()=>s.go(o)}>${be(o.text,n.lang)}</button>`:p}
    ${Ie(o,n)} ${He(o,t,n,s)}
  </li>`;return c`<section class="list" aria-label=${n.t.findings(i.length)}>
    ${i.length?c`<ol>${Rt(i,o=>o.id,r)}</ol>`:c`<p class="calm">${t.trim()?c`${G}${n.t.noFindings}`:n.t.empty}</p>`}
  </section>`}function Bt(i,e,t,n){return i.isComposing?null:i.key==="F8"?i.shiftKey?"previous":"next":i.altKey&&i.key==="ArrowDown"?"next":i.altKey&&i.key==="ArrowUp"?"previous":e?i.key==="Escape"?"close":i.key==="Tab"&&!i.shiftKey?"enter":i.key==="Enter"&&(i.altKey||t)?n?"apply":"nothing":null:null}var we=class{constructor(e){this.host=e}host;#e="";#t=null;get finding(){return this.host.shown.find(e=>e.id===this.#e)}clicked=()=>{let{start:e,end:t}=this.host.field?.selection()??{start:-1,end:0};this.#i(e===t?this.host.shown.find(n=>n.start<=e&&e<=n.end):void 0)};key=e=>{let t=this.finding,n=Bt(e,t!==void 0,this.#t!==null,!!t?.edits.length);n&&(e.preventDefault(),n==="next"?this.#s(1):n==="previous"?this.#s(-1):n==="apply"&&t?this.host.apply(t):n==="enter"?this.host.enter():n==="close"&&this.leave())};go=e=>{let{field:t}=this.host,n=this.#t??t?.selection()??null;t?.select({start:e.start,end:e.end}),this.#i(e),this.#t=n,this.host.opened(e,!0)};leave=()=>{let e=this.#t;e?this.host.field?.select(e):this.host.field?.element.focus(),this.close()};close=()=>this.#i(void 0);#i(e){this.#e=e?.id??"",this.#t=null,this.host.opened(e,!1)}#s(e){let{shown:t}=this.host,n=t.findIndex(r=>r.id===this.#e),s=t[n<0?e>0?0:t.length-1:(n+e+t.length)%t.length];s&&this.go(s)}};var qi=100,Gi=1e3,Yi=6e4,Ji=36e5,Qi=60,$e=class{constructor(e,t){this.post=e;this.changed=t}post;changed;lost=0;#e=[];#t=0;#i=!1;#s;#n=!1;add(e){this.#i||(this.#e.push(e),this.#e.length>qi&&this.#a(this.#n?1:0),this.#s===void 0&&this.#r())}clear(){this.#i=!1,clearTimeout(this.#s),this.#s=void 0,this.#e=[],this.#t=0}async#r(){if(!this.#n){this.#n=!0,this.#s=void 0;for(let e=this.#e[0];e&&this.#s===void 0;e=this.#e[0]){let t=await this.post(e).then(()=>null,n=>n);this.#e[0]===e&&this.#l(t)}this.#n=!1}}#l(e){e===null?this.#d():e instanceof P&&e.status===404?(this.clear(),this.#i=!0):++this.#t<Qi&&Xi(e)?this.#s=setTimeout(()=>{this.#r()},this.#o(e)):this.#a(0)}#d(){this.#e.shift(),this.#t=0}#a(e){e===0?this.#d():this.#e.splice(e,1),this.lost++,this.changed()}#o(e){let t=Math.min(Yi,Gi*2**(this.#t-1))*(.75+Math.random()/2),n=e instanceof P?(e.retryAfter??0)*1e3:0;return Math.max(t,Math.min(n,Ji))}},Xi=i=>!(i instanceof P)||i.status===429||i.status>=500;var Ve=(i,e,t)=>(i??0)>=t?2:(i??0)>=e?1:0;function Kt(i,e,t){if(!i||i.sentiment===null)return p;let{t:n}=t,s=[[n.sentiment,n.sentiments[Ve(i.sentiment,-.25,.25)]],[n.frustration,n.frustrations[Ve(i.frustration,.3,.55)]],[n.leaving,n.leavings[Ve(i.leaving,.4,.7)]]];return c`<section data-testid="customer" aria-labelledby="customer-title">
    <h3 id="customer-title">${n.customer}</h3>
    <dl>
      ${s.map(([r,o])=>c`<div><dt>${r}</dt><dd>${o}</dd></div>`)}
      ${e?c`<div data-testid="risk"><dt>${n.risk}</dt><dd>${Zi(e,t)}</dd></div>`:p}
    </dl>
  </section>`}function Zi(i,e){if(i.abstained||i.low===null||i.high===null)return e.t.riskUnknown;let t=i.band??"";return c`${e.t.bands[t]??t}, ${e.t.between(e.percent(i.low),e.percent(i.high))}
    <ul class="reasons">${i.reasons.map(n=>en(n,e))}</ul>
    ${i.if_sent?tn(i.if_sent,e):p}`}function en(i,e){let{t}=e,n=i.effect==="raises",s=i.turn===null?p:c` <small>${t.message(i.turn+1)}</small>`;return c`<li dir="auto"><span aria-hidden="true">${n?"\u2191":"\u2193"}</span>
    <span class="sr">${n?t.raises:t.lowers}</span> ${i.text}${s}</li>`}function tn(i,e){if(i.hidden||i.change===null||i.low===null||i.high===null)return p;let{t}=e,n=i.change<0?t.wouldLower:t.wouldRaise,[s,r]=[i.low,i.high].map(Math.abs).sort((o,l)=>o-l);return c`<p class="if-sent" data-testid="if-sent">${n(e.percent(s),e.percent(r))} <small dir="auto">${i.label}</small></p>`}var Wt=2*Math.PI*21;function qt(i,e){let t=i===null?"\u2013":e.number(i),n=(i??0)/100*Wt;return c`<svg class="dial ${Ue(i)}" viewBox="0 0 48 48" role="img" aria-label="${e.t.overall}: ${t}" data-testid="overall">
    <circle cx="24" cy="24" r="21"></circle>
    ${i===null?p:b`<circle class="value" cx="24" cy="24" r="21" stroke-dasharray="${n} ${Wt}" transform="rotate(-90 24 24)"></circle>`}
    <text x="24" y="24.5">${t}</text>
  </svg>`}var nn={value:null,why:"",evidence:[]},Gt=(i,e,t)=>c`<div class="signals">
    ${nt.map(n=>sn(n,(e?null:i.scores[n])??nn,t))}
  </div>`;function sn(i,e,t){let{value:n,why:s,evidence:r}=e;return c`<details class="signal" data-testid="signal" data-signal=${i}>
    <summary>
      ${ve}<span>${t.t.signals[i]}</span>
      ${n===null?c`<span class="unscored" dir=${t.dir} lang=${t.lang}>${s}</span>`:rn(n)}
      <span class="number">${n===null?"\u2013":t.number(n)}</span>
    </summary>
    <div class="detail" dir=${t.dir} lang=${t.lang}>
      ${s?c`<p>${s}</p>`:p} ${r.slice(0,3).map(o=>c`<blockquote>${be(o.text,t.lang)}</blockquote>`)}
    </div>
  </details>`}var rn=i=>c`<svg class="bar ${Ue(i)}" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <rect class="track" width="100" height="6"></rect>
    <rect class="fill" width=${Math.max(i,2)} height="6"></rect>
  </svg>`;function Yt(i,{connection:e,detail:t},n,s,r){let{t:o}=r,l=e==="ready"&&i.partial?"partial":e,a=t||(n?o.findings(n):o.ready),h={connecting:o.connecting,offline:o.offline,refused:`${o.refused} ${t}`,partial:o.partial,ready:a};return c`<header>
    ${qt(i.overall,r)}
    <div class="grow">
      <h2>${o.title}</h2>
      <p class="status ${l}" data-testid="status" data-state=${l}>${h[l]}</p>
    </div>
    <button class="undo" data-testid="undo" ?hidden=${s===null} @click=${s}>${Mt}${o.undo}</button>
  </header>`}var L=8;function Jt(i,e,t,n,s){let r=o=>o.key==="Escape"&&s();return c`<div popover="manual" role="dialog" tabindex="-1" aria-label=${t.t.signals[i.signal]} data-testid="popover" @keydown=${r}>
    <div class="top">${De(i,t)}<button class="close" aria-label=${t.t.close} @click=${s}>${Ct}</button></div>
    ${Ie(i,t)} ${He(i,e,t,n)}
  </div>`}function Qt(i,e,t,n){i.matches(":popover-open")||i.showPopover();let s=se(e.element),r=e.boxes(t).at(-1)??s,o=i.getBoundingClientRect(),l=n?r.right-o.width:r.left,a=Math.min(Math.max(r.bottom,s.top),s.bottom)+L,h=Math.max(r.top,s.top)-o.height-L;i.style.left=`${Math.max(L,Math.min(l,innerWidth-o.width-L))}px`,i.style.top=`${a+o.height<=innerHeight||h<L?Math.min(a,Math.max(L,innerHeight-o.height-L)):h}px`}var on={},Xt=fe(class extends F{constructor(){super(...arguments),this.ot=on}render(i,e){return e()}update(i,[e,t]){if(Array.isArray(e)){if(Array.isArray(this.ot)&&this.ot.length===e.length&&e.every((n,s)=>n===this.ot[s]))return v}else if(this.ot===e)return v;return this.ot=Array.isArray(e)?Array.from(e):e,this.render(e,t)}});var an=i=>i.kind==="gone"?c`<del>${i.text}</del>`:i.kind==="new"?c`<ins>${Y(i.text)}</ins>`:Y(i.text);function Zt(i,e,t,n,s){let{text:r,withheld:o}=i.rewrite;return r===null?o.length?dn(i,n):p:c`<section data-testid="rewrite" aria-labelledby="rewrite-title">
    <h3 id="rewrite-title">${n.t.rewrite}</h3>
    ${Xt([i,...e],()=>{let l=X(r,i.rewrite.slots,e);return c`<div class="diff" dir=${n.dir} lang=${n.lang}>${Je(i.of,l).map(an)}</div>`})}
    ${ln(i,e,n,s)}
    <div class="actions">
      <button class="main" data-testid="rewrite-apply" ?disabled=${!t} @click=${s.use}>${G}${n.t.rewriteApply}</button>
      ${t?p:c`<span class="note">${n.t.rewriteStale}</span>`}
    </div>
  </section>`}var ln=(i,e,t,n)=>i.rewrite.slots.length?c`<div class="slots">
        ${i.rewrite.slots.map((s,r)=>c`<label>
            <span>${t.t.fill}: <b dir=${t.dir} lang=${t.lang}>${s.slice(1,-1)}</b></span>
            <input dir="auto" lang=${t.lang} data-testid="slot" autocomplete="off" .value=${e[r]??""}
              @input=${o=>n.fill(r,o.target.value)} />
          </label>`)}
      </div>`:p,dn=(i,e)=>c`<section data-testid="withheld">
    <h3>${e.t.rewrite}</h3>
    <p class="note">${e.t.rewriteWithheld}</p>
    <ul class="reasons">${i.rewrite.withheld.map(t=>c`<li dir="auto">${t.reason}</li>`)}</ul>
  </section>`;function ei(i,e,t){let{text:n,state:s,findings:r,opened:o,offer:l}=i,a=!n.trim();return c`<div class="coach" lang=${t.ui} dir=${I(t.ui)?"rtl":"ltr"}>
    ${Yt(s,i.status,r.length,e.undo,t)}
    <section aria-label=${t.t.scores}>${Gt(s,a,t)}</section>
    ${jt(r,o?.id??"",n,t,e.finding)}
    ${l&&!a?Zt(l,i.answers,i.fresh,t,e.rewrite):p}
    ${Kt(s.customer,s.risk,t)}
    ${i.lost?c`<section data-testid="lost"><p class="note">${t.t.lost(i.lost)}</p></section>`:p}
    <p class="sr" role="status" aria-live="polite">${i.spoken}</p>
    ${o?Jt(o,n,t,e.finding,e.leave):p}
  </div>`}var ti=["channel","locale","policy","lang","history","customer"],xe=class extends E{static properties={for:{type:String},server:{type:String},channel:{type:String},locale:{type:String},policy:{type:String},lang:{type:String},ui:{type:String},theme:{type:String},history:{attribute:!1},customer:{attribute:!1},getKey:{attribute:!1},events:{type:Boolean},conversationId:{attribute:"conversation-id"},customerId:{attribute:"customer-id"},agentId:{attribute:"agent-id"}};#e=matchMedia("(prefers-color-scheme: dark)");#t=()=>this.requestUpdate();constructor(){super(),this.for=this.server=this.locale=this.policy=this.theme="",this.conversationId=this.customerId=this.agentId="",this.events=!1,this.channel="chat",this.ui="en",this.history=[],this.customer=null,this.getKey=()=>null}connectedCallback(){super.connectedCallback(),this.#e.addEventListener("change",this.#t)}disconnectedCallback(){super.disconnectedCallback(),this.#e.removeEventListener("change",this.#t)}get about(){let{lang:e,channel:t,locale:n,policy:s,conversationId:r,customerId:o,agentId:l}=this;return{lang:e,channel:t,locale:n,policy:s,conversationId:r,customerId:o,agentId:l}}get dark(){return this.theme?this.theme==="dark":this.#e.matches}get language(){return this.ui in w?this.ui:"en"}};var cn=500,hn=15e3,pn=new Set([4401,4403]),ke=class{constructor(e,t,n,s){this.server=e;this.getKey=t;this.listener=n;this.conversation=s}server;getKey;listener;conversation;versions=null;#e=null;#t=!1;#i="";#s="";#n=!0;#r=0;#l=T;#d=0;#a;#o="";connect(){clearTimeout(this.#a),this.#a=void 0,addEventListener("online",this.#y),this.listener.connection("connecting","");let e=new WebSocket(`${(this.server||location.origin).replace(/^http/,"ws")}/v1/stream`);this.#e=e,e.onopen=()=>{this.#c(e)},e.onmessage=t=>e===this.#e&&this.#v(JSON.parse(t.data)),e.onclose=t=>e===this.#e&&this.#f(t.code,t.reason)}close(){removeEventListener("online",this.#y),clearTimeout(this.#a);let e=this.#e;this.#e=null,this.#t=!1,e?.close()}setText(e,t){e===this.#i&&t===this.#n||(this.#i=e,this.#n=t,this.#t&&this.#p())}setConversation(e){this.conversation=e,this.#t&&this.#o!==JSON.stringify(e)&&this.#h()}async#c(e){this.#l=T,this.#r=0,this.#s="",await this.#h().catch(()=>e.close())}async#h(){let e=this.#e,t=await this.getKey();e===this.#e&&(this.#o=JSON.stringify(this.conversation),this.#m({type:"open",draft:this.conversation,offsets:"utf16",...t?{key:t}:{}}))}#p(){let e=A(this.#s,this.#i);this.#m({type:"edit",version:++this.#r,edits:e?[e]:[],typing:this.#n}),this.#s=this.#i}#u(){this.#m({type:"text",version:++this.#r,text:this.#i,typing:this.#n}),this.#s=this.#i}#m(e){this.#e?.readyState===WebSocket.OPEN&&this.#e.send(JSON.stringify(e))}#v(e){"versions"in e&&(this.versions=e.versions??this.versions),e.type==="opened"?this.#g():e.type==="resync"?(this.#r=Math.max(this.#r,e.version),this.#u()):e.type==="report"?(this.#l=Ye(this.#l,e),e.version===this.#r&&this.listener.report(this.#l,this.#s,!this.#n)):this.listener.connection(this.#t?"ready":"refused",e.detail)}#g(){this.#d=0,!this.#t&&this.#i&&this.#u(),this.#t=!0,this.listener.connection("ready","")}#f(e,t){if(this.#t=!1,this.#e=null,pn.has(e)){this.listener.connection("refused",t);return}this.listener.connection("offline","");let n=Math.min(hn,cn*2**this.#d++)*(.75+Math.random()/2);this.#a=setTimeout(()=>this.connect(),n)}#y=()=>{this.#a!==void 0&&this.connect()}};var ii=x`
  :host {
    display: block;
    color: var(--ink);
    background: var(--bg);
    border: 1px solid var(--line);
    border-radius: 14px;
  }
  .coach {
    font: 400 0.9375rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Vazirmatn, Tahoma, sans-serif;
    text-align: start;
  }
  .coach:lang(fa),
  [lang="fa"] {
    font-family: Vazirmatn, "Vazir", "Segoe UI", "Geeza Pro", "Noto Sans Arabic", Tahoma, system-ui, sans-serif;
    line-height: 1.7;
  }
  * {
    box-sizing: border-box;
  }
  [hidden] {
    display: none;
  }
  h2,
  h3,
  p,
  ol,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  section,
  header {
    padding: 0.9rem 1.15rem;
    border-block-end: 1px solid var(--line);
  }
  section:last-of-type {
    border-block-end: 0;
  }
  h2 {
    font-size: 1rem;
    font-weight: 650;
    letter-spacing: -0.005em;
  }
  h3 {
    font-size: 0.875rem;
    font-weight: 650;
    margin-block-end: 0.55rem;
  }
  .icon {
    width: 1rem;
    height: 1rem;
    flex: none;
  }
  :dir(rtl) > .turned {
    transform: scaleX(-1);
  }
  .note {
    color: var(--soft);
    font-size: 0.8125rem;
  }
  .reasons {
    margin-block-start: 0.3rem;
    padding-inline-start: 1rem;
    list-style: disc;
    font-size: 0.875rem;
    color: var(--soft);
  }
  button {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    min-height: 2rem;
    padding: 0.2rem 0.75rem;
    font: inherit;
    font-size: 0.875rem;
    text-align: start;
    color: var(--ink);
    background: transparent;
    border: 1px solid var(--line);
    border-radius: 8px;
    cursor: pointer;
  }
  button:hover {
    border-color: var(--edge);
  }
  button.main {
    color: var(--on-accent);
    background: var(--accent);
    border-color: var(--accent);
    font-weight: 600;
  }
  button.main:hover {
    background: var(--accent-deep);
  }
  button.main:disabled {
    color: var(--soft);
    background: var(--raised);
    border-color: var(--line);
    cursor: default;
  }
  button.quiet {
    min-height: 1.75rem;
    padding-inline: 0.5rem;
    border-color: transparent;
    color: var(--soft);
    font-size: 0.8125rem;
  }
  button.quiet:hover {
    color: var(--ink);
    background: var(--raised);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.15rem 0.2rem;
  }
  input {
    font: inherit;
    width: 100%;
    min-height: 2rem;
    padding: 0.2rem 0.6rem;
    color: var(--ink);
    background: var(--bg);
    border: 1px solid var(--edge);
    border-radius: 8px;
  }
  summary {
    list-style: none;
    cursor: pointer;
    border-radius: 6px;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .chevron {
    width: 0.7rem;
    height: 0.7rem;
    stroke-width: 2;
    color: var(--soft);
    transition: rotate 0.15s;
  }
  details[open] > summary > .chevron {
    rotate: 90deg;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    [popover] {
      transition: none !important;
      animation: none !important;
    }
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonText;
    }
    .bar .fill,
    .dial .value {
      forced-color-adjust: none;
    }
    .bar .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    ins {
      text-decoration: underline;
    }
  }
`;var ni=x`
  :host {
    --bg: #ffffff;
    --raised: #f5f6f3;
    --ink: #1a211f;
    --soft: #56605c;
    --line: #dfe3de;
    --edge: #8a948f;
    --accent: #0f6b5c;
    --accent-deep: #0a5548;
    --on-accent: #ffffff;
    --tint: #eaf4f0;
    --low: #0b6791;
    --medium: #8f5400;
    --high: #b3232a;
    --gone: #fbe4e2;
    --new: #d6eee2;
    --shadow: 0 1px 2px rgb(20 40 34 / 8%), 0 12px 36px rgb(20 40 34 / 18%);
    color-scheme: light;
  }
  :host([data-dark]) {
    --bg: #181d1b;
    --raised: #212825;
    --ink: #e8ede9;
    --soft: #a6b2ac;
    --line: #313b37;
    --edge: #75827c;
    --accent: #6fd3bd;
    --accent-deep: #8ee0cd;
    --on-accent: #06231d;
    --tint: #1b302a;
    --low: #7fcdf2;
    --medium: #f0b866;
    --high: #ff9a9d;
    --gone: #4d2728;
    --new: #1f4638;
    --shadow: 0 1px 2px rgb(0 0 0 / 40%), 0 12px 36px rgb(0 0 0 / 50%);
    color-scheme: dark;
  }
`;var si=x`
  header {
    display: flex;
    align-items: center;
    gap: 0.95rem;
    min-height: 5.8rem;
  }
  .grow {
    flex: 1;
    min-width: 0;
  }
  .status {
    display: flex;
    gap: 0.45rem;
    color: var(--soft);
    font-size: 0.8125rem;
    line-height: 1.45;
  }
  .status::before {
    content: "";
    flex: none;
    width: 0.5rem;
    height: 0.5rem;
    margin-block-start: 0.34rem;
    border-radius: 50%;
    background: var(--accent);
  }
  .status.connecting::before,
  .status.partial::before {
    background: none;
    border: 2px solid var(--soft);
  }
  .status.offline,
  .status.refused {
    color: var(--high);
  }
  .status.offline::before,
  .status.refused::before {
    background: var(--high);
    border-radius: 1px;
    rotate: 45deg;
  }
  .dial {
    width: 3.5rem;
    height: 3.5rem;
    flex: none;
  }
  .dial circle {
    fill: none;
    stroke-width: 4;
    stroke: var(--line);
  }
  .dial .value {
    stroke: currentColor;
    stroke-linecap: round;
    transition: stroke-dasharray 0.4s;
  }
  .dial text {
    fill: var(--ink);
    font: 650 14.5px system-ui, "Segoe UI", Vazirmatn, Tahoma, sans-serif;
    text-anchor: middle;
    dominant-baseline: central;
  }
  .good {
    color: var(--accent);
  }
  .fair {
    color: var(--medium);
  }
  .poor {
    color: var(--high);
  }
  .none {
    color: var(--soft);
  }
  .signals {
    margin-inline: -0.4rem;
  }
  .signal summary {
    display: grid;
    grid-template-columns: 0.7rem minmax(7.5rem, 9rem) minmax(3rem, 1fr) 1.9rem;
    align-items: center;
    gap: 0.55rem;
    min-height: 1.6875rem;
    padding-inline: 0.4rem;
    font-size: 0.875rem;
    line-height: 1.4;
  }
  .signal summary:hover {
    background: var(--raised);
  }
  .bar {
    display: block;
    width: 100%;
    height: 5px;
    border-radius: 3px;
    overflow: hidden;
  }
  .bar .track {
    fill: var(--line);
  }
  .bar .fill {
    fill: currentColor;
    transition: width 0.4s;
  }
  :dir(rtl) > .bar {
    transform: scaleX(-1);
  }
  .unscored {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--soft);
    font-size: 0.8125rem;
  }
  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .detail {
    display: grid;
    gap: 0.4rem;
    padding: 0.15rem 1.65rem 0.65rem;
    font-size: 0.875rem;
  }
  blockquote {
    margin: 0;
    padding-inline-start: 0.7rem;
    border-inline-start: 2px solid var(--edge);
    color: var(--soft);
    overflow-wrap: anywhere;
  }
  dl {
    display: grid;
    gap: 0.3rem;
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(7rem, 10rem) 1fr;
    gap: 0.75rem;
    font-size: 0.875rem;
  }
  dt {
    color: var(--soft);
  }
`;var ri=x`
  .list {
    min-height: 4.5rem;
    padding-block: 0.45rem;
  }
  .calm {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 3.5rem;
    color: var(--soft);
  }
  .calm .icon {
    color: var(--accent);
  }
  .finding {
    display: grid;
    justify-items: start;
    gap: 0.3rem;
    margin-inline: -0.6rem;
    padding: 0.7rem 0.6rem 0.45rem;
    border-radius: 10px;
  }
  .finding + .finding {
    position: relative;
    margin-block-start: 1px;
  }
  .finding + .finding::before {
    content: "";
    position: absolute;
    inset: -1px 0.6rem auto;
    border-block-start: 1px solid var(--line);
  }
  .finding.active {
    background: var(--raised);
  }
  .tag {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.1rem 0.45rem;
    font-size: 0.8125rem;
    font-weight: 650;
  }
  .tag .line {
    width: 1.5rem;
    height: 0.5rem;
    flex: none;
  }
  .degree {
    font-weight: 400;
  }
  .low {
    color: var(--low);
  }
  .medium {
    color: var(--medium);
  }
  .high {
    color: var(--high);
  }
  button.quote {
    display: block;
    min-height: 1.5rem;
    max-width: 100%;
    padding: 0;
    border: 0;
    border-radius: 4px;
    font-size: 0.9375rem;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  button.quote:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .message {
    justify-self: stretch;
    overflow-wrap: anywhere;
  }
  button.edit {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: stretch;
    gap: 0;
    width: 100%;
    padding: 0;
    margin-block: 0.25rem 0.1rem;
    overflow: hidden;
    background: var(--tint);
    border-color: var(--accent);
  }
  .do {
    display: inline-flex;
    align-items: center;
    gap: 0.35rem;
    padding: 0.3rem 0.7rem;
    color: var(--on-accent);
    background: var(--accent);
    font-weight: 600;
  }
  button.edit:hover .do {
    background: var(--accent-deep);
  }
  .change {
    padding: 0.35rem 0.7rem;
    overflow-wrap: anywhere;
    line-height: 1.5;
  }
  .change .icon {
    display: inline-block;
    width: 0.85rem;
    height: 0.85rem;
    margin-inline: 0.1rem;
    vertical-align: -0.1em;
    color: var(--soft);
  }
  .change ins {
    background: none;
    padding: 0;
    font-weight: 500;
  }
  .change del {
    background: none;
    padding: 0;
    color: var(--soft);
  }
  details.source {
    margin-inline-end: 0.4rem;
    font-size: 0.8125rem;
    color: var(--soft);
  }
  details.source[open] {
    flex-basis: 100%;
  }
  details.source summary {
    display: inline-flex;
    align-items: center;
    gap: 0.35rem;
    min-height: 1.75rem;
  }
  details.source summary:hover {
    color: var(--ink);
  }
  details.source p {
    padding-inline-start: 1.05rem;
    padding-block-end: 0.3rem;
  }
  del {
    padding-inline: 0.1em;
    border-radius: 3px;
    background: var(--gone);
    text-decoration-thickness: 1px;
  }
  ins {
    padding-inline: 0.1em;
    border-radius: 3px;
    background: var(--new);
    text-decoration: none;
  }
  .slot {
    border-block-end: 1.5px dashed var(--accent);
  }
  .diff {
    margin-block-end: 0.7rem;
    padding: 0.75rem 0.9rem;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    background: var(--raised);
    border-radius: 10px;
  }
  .slots {
    display: grid;
    gap: 0.5rem;
    margin-block-end: 0.7rem;
  }
  label {
    display: grid;
    gap: 0.2rem;
    font-size: 0.8125rem;
    color: var(--soft);
  }
  label b {
    color: var(--ink);
    font-weight: 600;
  }
  [popover] {
    position: fixed;
    inset: auto;
    margin: 0;
    width: min(25rem, calc(100vw - 1rem));
    max-height: calc(100vh - 1rem);
    padding: 0.65rem 1rem 0.6rem;
    overflow-y: auto;
    color: var(--ink);
    background: var(--bg);
    border: 1px solid var(--line);
    border-radius: 12px;
    box-shadow: var(--shadow);
    animation: appear 0.12s ease-out;
  }
  [popover] .message {
    margin-block: 0.15rem 0.4rem;
  }
  .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
  }
  button.close {
    min-height: 1.75rem;
    padding: 0.3rem;
    margin-inline-end: -0.4rem;
    border-color: transparent;
    color: var(--soft);
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @media (forced-colors: active) {
    [popover],
    button.edit {
      border-color: CanvasText;
    }
    .finding.active {
      outline: 2px solid Highlight;
    }
  }
`;var oi=[ni,ii,si,ri];var li=new CSSStyleSheet;li.replaceSync(`
  .mark { position: fixed; pointer-events: none; box-sizing: border-box; border-radius: 3px; }
  .mark::after { content: ""; position: absolute; inset-inline: 0; bottom: -1px; height: 3px; background-repeat: repeat-x; }
  .low::after { border-block-end: 2px dotted var(--low); }
  .medium::after { border-block-end: 2px dashed var(--medium); }
  .high::after { height: 4px; bottom: -2px; background: var(--wave); background-size: 8px 4px; }
  .missing { border-inline-start: 3px solid var(--medium); }
  .missing.low { border-color: var(--low); }
  .missing.high { border-color: var(--high); }
  .missing::after { display: none; }
  .active { background: var(--tint); }
  :host { --low: #0b6e99; --medium: #9a5b00; --high: #c0262d; --tint: rgb(192 38 45 / 10%); --wave: ${ai("%23c0262d")}; }
  .active.medium { background: rgb(154 91 0 / 12%); }
  .active.low { background: rgb(11 110 153 / 12%); }
  :host([dark]) { --low: #6cc4ee; --medium: #f0b35a; --high: #ff8a8f; --tint: rgb(255 138 143 / 18%); --wave: ${ai("%23ff8a8f")}; }
  :host([dark]) .active.medium { background: rgb(240 179 90 / 18%); }
  :host([dark]) .active.low { background: rgb(108 196 238 / 18%); }
  @media (forced-colors: active) {
    .mark::after { background: none; border-block-end: 2px dotted LinkText; forced-color-adjust: none; }
    .medium::after { border-block-end-style: dashed; }
    .high::after { border-block-end-style: double; border-block-end-width: 4px; }
  }
`);function ai(i){return`url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='8' height='4'>${`<path d='M0 3 Q2 0 4 2 T8 2' fill='none' stroke='${i}' stroke-width='1.4'/>`}</svg>")`}var un=250,Se=class{constructor(e,t){this.field=e;this.drawn=t;this.#e.setAttribute("aria-hidden","true"),this.#e.dataset.replyCoach="underlines",Object.assign(this.#e.style,{position:"fixed",inset:"0",pointerEvents:"none",zIndex:"2147483000"}),this.#t=this.#e.attachShadow({mode:"open"}),this.#t.adoptedStyleSheets=[li],(e.element.closest("dialog")??document.body).append(this.#e),this.#i.observe(e.element),addEventListener("scroll",this.draw,{capture:!0,passive:!0}),addEventListener("resize",this.draw),document.fonts.ready.then(this.draw)}field;drawn;#e=document.createElement("div");#t;#i=new ResizeObserver(()=>this.draw());#s=setInterval(()=>this.#a()&&this.draw(),un);#n=[];#r="";#l=0;#d="";show(e,t,n){this.#n=e,this.#r=t,this.#e.toggleAttribute("dark",n),this.draw()}draw=()=>{this.#l||=requestAnimationFrame(()=>{this.#l=0,this.#a();let e=se(this.field.element);this.#t.replaceChildren(...this.#n.flatMap(t=>this.#o(t,e))),this.drawn()})};#a(){let{left:e,top:t,width:n,height:s}=this.field.element.getBoundingClientRect(),r=[e,t,n,s].join(),o=r!==this.#d;return this.#d=r,o}#o(e,t){return this.field.boxes(e).filter(n=>n.height>0&&n.bottom>t.top+2&&n.top<t.bottom-2).map(n=>this.#c(e,n,t))}#c(e,t,n){let s=document.createElement("div"),r=e.start===e.end;s.className=`mark ${e.severity}${r?" missing":""}${e.id===this.#r?" active":""}`,s.dataset.testid="underline",s.dataset.finding=e.id,s.dataset.severity=e.severity;let[o,l]=[Math.max(t.left,n.left),Math.min(t.right,n.right)],a=Math.max(t.top,n.top);return Object.assign(s.style,{left:`${o}px`,top:`${a}px`,width:`${Math.max(l-o,r?4:0)}px`,height:`${Math.min(t.bottom,n.bottom)-a}px`}),s}remove(){removeEventListener("scroll",this.draw,{capture:!0}),removeEventListener("resize",this.draw),this.#i.disconnect(),clearInterval(this.#s),cancelAnimationFrame(this.#l),this.#e.remove()}};var je=class extends xe{static styles=oi;static properties={status:{state:!0},answers:{state:!0},spoken:{state:!0}};#e=null;#t=null;#i=null;#s=new Q;#n=new $e(e=>new H(this.server,this.getKey).event(e),()=>this.requestUpdate());constructor(){super(),this.status={connection:"connecting",detail:""},this.spoken="",this.answers=[],this.addEventListener("focusout",this.#p)}connectedCallback(){super.connectedCallback(),!this.#r()&&document.readyState==="loading"&&addEventListener("DOMContentLoaded",()=>this.#r(),{once:!0})}disconnectedCallback(){super.disconnectedCallback(),this.detach()}#r(){let e=this.for&&this.isConnected?this.getRootNode().getElementById(this.for):null;return e&&!this.#e&&this.attach(e),this.#e!==null}attach(e){this.detach();let t={report:this.#m,connection:this.#v},n=new ke(this.server,()=>this.getKey(),t,Ee(this));this.#e=new ie(st(e),n),this.#t=new Se(this.#e.field,()=>this.#x()),this.#i=new J(e);for(let[s,r]of this.#u)e.addEventListener(s,r);n.connect(),this.requestUpdate()}detach(){for(let[e,t]of this.#u)this.#e?.field.element.removeEventListener(e,t);this.#e?.stop(),this.#t?.remove(),this.#i?.remove(),this.#e=this.#t=this.#i=null,this.#o.close(),this.requestUpdate()}refresh(){this.answers=[],this.#o.close(),this.#e?.renew(),this.requestUpdate()}sent(e=this.#e?.text??""){let t=e.trim()?this.#e?.sent(e,this.about):null;t&&this.events&&this.#n.add(t)}willUpdate(e){(e.has("events")&&!this.events||e.get("server")!==void 0)&&this.#n.clear(),e.has("history")&&this.#s.follow(e.get("history")??[],this.history)}updated(e){e.has("for")&&e.get("for")&&(this.detach(),this.#r()),ti.some(t=>e.has(t))&&this.#e?.stream.setConversation(Ee(this)),this.#e?.see(this.#d),this.toggleAttribute("data-dark",this.dark),this.#t?.show(this.#d,this.#o.finding?.id??"",this.dark),this.#i?.say(`${this.#d.length?`${this.#a}. `:""}${w[this.language].hint}`,this.language),this.#x()}get#l(){return this.#e?.state??T}get#d(){return this.#l.findings.filter(e=>!this.#s.hides(e))}get#a(){let e=w[this.language];return this.#d.length?e.findings(this.#d.length):e.noFindings}#o=new we(this.#c());#c(){let e=this;return{get field(){return e.#e?.field??null},get shown(){return e.#d},apply:t=>this.#f(t),enter:()=>this.#w?.querySelector(".edit, .quiet")?.focus(),opened:(t,n)=>{t&&n&&(this.spoken=Ht(t,w[this.language])),this.requestUpdate()}}}#h=()=>{this.#o.close(),this.#e?.typed(),this.requestUpdate()};#p=()=>{this.#e?.send(!1),setTimeout(()=>{let e=this.getRootNode().activeElement;document.hasFocus()&&e!==this&&e!==this.#e?.field.element&&this.#o.close()})};#u=[["input",this.#h],["blur",this.#p],["keydown",this.#o.key],["click",this.#o.clicked]];#m=(e,t,n)=>{let s=this.#e?.offer?.rewrite.slots??[];this.#e?.take(e,t,n),this.answers=Xe(s,this.answers,this.#e?.offer?.rewrite.slots??[]),this.#o.finding||this.#o.close(),n&&t.trim()&&(this.spoken=this.#a),this.requestUpdate(),this.dispatchEvent(new CustomEvent("reply-coach-report",{detail:this.#l,bubbles:!0,composed:!0}))};#v=(e,t)=>{this.status={connection:e,detail:t}};#g(e,t){let n=this.#e?.text??"";this.#e?.change(e,t)&&(this.#o.close(),this.spoken=w[this.language].applied,t&&this.#b(t,"applied"),this.requestUpdate(),this.dispatchEvent(new CustomEvent("reply-coach-apply",{detail:{before:n,after:e},bubbles:!0,composed:!0})))}#f=e=>this.#g(Ge(this.#e?.text??"",e.edits),e);#y=()=>{let e=this.#e?.undo();e&&(this.#o.close(),this.spoken=w[this.language].undone,e.finding&&this.#b(e.finding,"undone"),this.requestUpdate())};#$(e,t){let n=this.shadowRoot?.activeElement,s=this.#d.indexOf(e);t==="snoozed"&&this.#e?.deeds.snoozed(e),this.#s[t==="snoozed"?"snooze":"hide"](e),this.#b(e,t),this.spoken=this.#a,this.#w?.contains(n??null)?this.#o.leave():this.#o.close(),n?.closest(".finding")&&this.updateComplete.then(()=>this.#k(s))}#k(e){let t=[...this.renderRoot.querySelectorAll(".finding")];(t[Math.min(e,t.length-1)]?.querySelector("button, summary")??this.#e?.field.element)?.focus()}#b(e,t){new H(this.server,this.getKey).feedback(e,t,this.#l.lang)}#S={apply:this.#f,go:this.#o.go,snooze:e=>this.#$(e,"snoozed"),notHelpful:e=>this.#$(e,"not_helpful")};#A={use:()=>{let e=this.#e?.offer?.rewrite;e?.text&&this.#e?.fresh&&this.#g(X(e.text,e.slots,this.answers),null)},fill:(e,t)=>this.answers=Object.assign([...this.answers],{[e]:t})};render(){let e=this.#e,t={text:e?.text??"",state:this.#l,status:this.status,findings:this.#d,opened:this.#o.finding,offer:e?.offer??null,fresh:e?.fresh??!1,answers:this.answers,spoken:this.spoken,lost:this.#n.lost},n=e?.changes.size?this.#y:null,s={finding:this.#S,rewrite:this.#A,leave:this.#o.leave,undo:n};return ei(t,s,It(this.language,this.#l.lang))}get#w(){return this.renderRoot.querySelector("[popover]")}#x(){let[e,t]=[this.#w,this.#o.finding];e&&t&&this.#e&&Qt(e,this.#e.field,t,I(this.#l.lang))}};customElements.define("reply-coach",je);export{je as ReplyCoach};
/*! Bundled license information:

@lit/reactive-element/css-tag.js:
  (**
   * @license
   * Copyright 2019 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

@lit/reactive-element/reactive-element.js:
lit-html/lit-html.js:
lit-element/lit-element.js:
lit-html/directive.js:
lit-html/directives/repeat.js:
  (**
   * @license
   * Copyright 2017 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

lit-html/is-server.js:
  (**
   * @license
   * Copyright 2022 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

lit-html/directive-helpers.js:
  (**
   * @license
   * Copyright 2020 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

lit-html/directives/guard.js:
  (**
   * @license
   * Copyright 2018 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/

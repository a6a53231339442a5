var xe=class extends Error{constructor(t,n,s,r=null){super(s);this.status=t;this.code=n;this.retryAfter=r;this.name="CoachProblem"}status;code;retryAfter},W=class{constructor(e,t=()=>null){this.server=e;this.getKey=t}server;getKey;meta=()=>this.#e("/v1/meta");samples=async()=>(await this.#e("/v1/samples")).samples;coach=e=>this.#t("/v1/coach?offsets=utf16",e);rewrite=async e=>(await this.#t("/v1/rewrite?offsets=utf16",e)).rewrite;async feedback(e,t,n){await this.#t("/v1/feedback",{rule:e.rule,verdict:t,lang:n}).catch(()=>{})}#e=e=>this.#i(e,{});#t=(e,t)=>this.#i(e,{method:"POST",body:JSON.stringify(t),headers:{"Content-Type":"application/json"}});async#i(e,t){let n=await this.getKey(),s={...t.headers,...n?{Authorization:`Bearer ${n}`}:{}},r=await fetch(this.server+e,{...t,headers:s});if(r.status!==204){if(r.ok)return await r.json();throw await ei(r)}}};async function ei(i){let e=await i.json().catch(()=>({})),t=Number(i.headers.get("Retry-After")??NaN);return new xe(i.status,e.code??"http",e.detail??i.statusText,Number.isFinite(t)?t:null)}function ke(i){let{channel:e,locale:t,policy:n,lang:s,history:r,customer:o}=i;return{rewrite:!0,risk:!0,...e?{channel:e}:{},...r?{history:r}:{},...t?{locale:t}:{},...n?{policy:n}:{},...s?{lang:s}:{},...o?{customer:o}:{}}}var ti=0,G=class{constructor(e){this.element=e;this.#e.id=`reply-coach-about-${++ti}`,this.#e.hidden=!0;let t=e.getRootNode();(t instanceof ShadowRoot?t:document.body).append(this.#e),e.setAttribute("aria-describedby",[...this.#t(),this.#e.id].join(" "))}element;#e=document.createElement("span");say(e,t){this.#e.lang=t,this.#e.textContent!==e&&(this.#e.textContent=e)}remove(){let e=this.#t();e.length?this.element.setAttribute("aria-describedby",e.join(" ")):this.element.removeAttribute("aria-describedby"),this.#e.remove()}#t(){return(this.element.getAttribute("aria-describedby")?.split(/\s+/)??[]).filter(t=>t&&t!==this.#e.id)}};var Y=class{#e=new Set;#t=new Set;hides=e=>this.#e.has(e.rule)||this.#t.has(e.id);snooze(e){this.#e.add(e.rule)}hide(e){this.#t.add(e.id)}follow(e,t){e.every((n,s)=>n.text===t[s]?.text)||(this.#e.clear(),this.#t.clear())}};var ii=i=>i>=55296&&i<56320,ni=i=>i>=56320&&i<57344;function O(i,e){if(i===e)return null;let t=Math.min(i.length,e.length),n=0;for(;n<t&&i.charCodeAt(n)===e.charCodeAt(n);)n++;n>0&&ii(i.charCodeAt(n-1))&&n--;let s=0;for(;s<t-n&&i.charCodeAt(i.length-1-s)===e.charCodeAt(e.length-1-s);)s++;return s>0&&ni(i.charCodeAt(i.length-s))&&s--,{start:n,end:i.length-s,text:e.slice(n,e.length-s)}}function J(i,e){if(i.end<=e.start&&!(i.end===e.start&&i.start===i.end))return i;let t=e.text.length-(e.end-e.start);return i.start>=e.end?{...i,start:i.start+t,end:i.end+t}:null}function Ve(i,e){let t=J(i,e),n=i.edits.map(s=>J(s,e));return t&&{...t,edits:n.some(s=>s===null)?[]:n}}function je(i,e){return[...e].sort((t,n)=>n.start-t.start).reduce((t,n)=>t.slice(0,n.start)+n.text+t.slice(n.end),i)}function Be(i,e){let{type:t,findings:n,scores:s,...r}=e,o=new Set(n?.remove??[]),l=new Map((n?.upsert??[]).map(h=>[h.id,h])),p=[...i.findings.filter(h=>!o.has(h.id)&&!l.has(h.id)),...l.values()].sort((h,c)=>h.start-c.start||h.end-c.end);return{...i,...r,scores:{...i.scores,...s},findings:p}}var si=4e6,Ke=(i,e)=>oi(ri(i,e));function ri(i,e){let[t,n]=[Ie(i),Ie(e)],s=[],r=(p,h)=>{let c=s.at(-1);c?.kind===p?c.text+=h:h&&s.push({kind:p,text:h})};if(t.length*n.length>si)return r("gone",i),r("new",e),s;let o=ai(t,n),[l,a]=[0,0];for(;l<t.length||a<n.length;)l<t.length&&a<n.length&&t[l]===n[a]?[l,a]=[l+1,(r("same",t[l]),a+1)]:a>=n.length||l<t.length&&o(l+1,a)>=o(l,a+1)?r("gone",t[l++]):r("new",n[a++]);return s}function oi(i){let e=[],[t,n]=["",""],s=()=>{t&&e.push({kind:"gone",text:t}),n&&e.push({kind:"new",text:n}),[t,n]=["",""]};return i.forEach((r,o)=>{let l=r.kind==="same"&&(t||n)&&o+1<i.length&&!r.text.trim();r.kind==="same"&&!l?(s(),e.push(r)):(r.kind!=="new"&&(t+=r.text),r.kind!=="gone"&&(n+=r.text))}),s(),e}function ai(i,e){let t=Array.from({length:i.length+1},()=>new Uint32Array(e.length+1)),n=(s,r)=>t[s][r];for(let s=i.length-1;s>=0;s--)for(let r=e.length-1;r>=0;r--)t[s][r]=i[s]===e[r]?n(s+1,r+1)+1:Math.max(n(s+1,r),n(s,r+1));return n}function qe(i){let e=/\[[^[\]\n]{1,60}\]/u.exec(i);return e&&{start:e.index,end:e.index+e[0].length}}var Ie=i=>i.match(/\s+|[\p{L}\p{M}\p{N}\u200c'’-]+|[^\s]/gu)??[];function Q(i,e,t){let n=0;return e.forEach((s,r)=>{let o=i.indexOf(s,n),l=t[r]?.trim();o<0||(l&&(i=i.slice(0,o)+l+i.slice(o+s.length)),n=o+(l||s).length)}),i}function We(i,e,t){let n=new Map;return i.forEach((s,r)=>n.set(s,[...n.get(s)??[],e[r]??""])),t.map(s=>n.get(s)?.shift()??"")}var X=class{#e=[];#t=null;get size(){return this.#e.length}add(e,t,n){let s={start:t.start,end:t.start+t.text.length,text:e.slice(t.start,t.end)};this.#e.push({inverse:s,finding:n})}pop(){return this.#e.pop()}clear(){this.#e=[]}follow(e){let t=this.#e.at(-1);t&&li(t.inverse,e)?this.#e.pop():this.#i(e)}#i(e){let t=this.#t;this.#t=null;for(let n=this.#e.length-1;n>=0;n--){let s=this.#e[n],r=s===t&&e.start===s.inverse.end?null:J(s.inverse,e);if(!r){di(e,s.inverse)?this.#s(s,e):this.#e.splice(0,n+1);return}e=ci(e,s.inverse),s.inverse=r}}#s(e,t){e.inverse={...e.inverse,end:e.inverse.end+t.text.length-(t.end-t.start)},this.#t=e}},li=(i,e)=>i.start===e.start&&i.end===e.end&&i.text===e.text,di=(i,e)=>e.start<=i.start&&i.end<=e.end;function ci(i,e){let t=i.start>=e.end?e.text.length-(e.end-e.start):0;return{...i,start:i.start+t,end:i.end+t}}var Ge=["empathy","positivity","clarity","formality","ownership","listening","channel"],E={version:0,partial:!1,lang:"und",overall:null,scores:{},findings:[],rewrite:null,customer:null,risk:null};var hi=2e3,pi=120,Z=class{constructor(e,t){this.field=e;this.stream=t;this.#e=e.text(),t.setText(this.#e,!1)}field;stream;state=E;offer=null;changes=new X;#e;#t=!1;#i;#s;get text(){return this.field.text()}get fresh(){return this.offer?.of===this.text}typed(){if(this.#t)return;clearTimeout(this.#s),this.#i??=setTimeout(()=>this.send(!0),pi),this.#s=setTimeout(()=>this.send(!1),hi);let e=this.#r();e&&this.changes.follow(e)}send(e){clearTimeout(this.#i),this.#i=void 0,e||clearTimeout(this.#s),this.stream.setText(this.text,e)}renew(){this.offer=null,this.changes.clear(),this.#r(),this.send(!1)}take(e,t,n){this.state=e,this.#e=t,this.#r(),(n||!t.trim())&&(this.offer=e.rewrite&&{rewrite:e.rewrite,of:t})}change(e,t){let n=this.text,s=O(n,e);if(!s)return!1;this.#a(s);let r=O(n,this.text)??s;return this.changes.add(n,r,t),this.#o(r),!0}undo(){let e=this.changes.pop();return e&&this.#a(e.inverse),e}stop(){clearTimeout(this.#i),clearTimeout(this.#s),this.stream.close(),this.field.release()}#a(e){this.#t=!0,this.field.edit(e),this.#t=!1,this.#r(),this.send(!1)}#o(e){let t=qe(e.text);t&&this.field.select({start:e.start+t.start,end:e.start+t.end})}#r(){let e=this.text,t=O(this.#e,e);return this.#e=e,t&&(this.state={...this.state,findings:this.state.findings.flatMap(n=>Ve(n,t)??[])}),t}};var ee=i=>i?document.execCommand("insertText",!1,i):document.execCommand("delete");function te(i){let e=i.getBoundingClientRect(),{left:t,top:n,right:s,bottom:r}=e;for(let o=i.parentElement;o;o=o.parentElement){if(getComputedStyle(o).overflow==="visible"||o===document.body)continue;let l=o.getBoundingClientRect();[t,n,s,r]=[Math.max(t,l.left),Math.max(n,l.top),Math.min(s,l.right),Math.min(r,l.bottom)]}return new DOMRect(t,n,Math.max(0,s-t),Math.max(0,r-n))}var ui=["direction","fontFamily","fontSize","fontStyle","fontVariant","fontWeight","fontStretch","letterSpacing","lineHeight","paddingTop","paddingRight","paddingBottom","paddingLeft","borderTopWidth","borderRightWidth","borderBottomWidth","borderLeftWidth","tabSize","textAlign","textIndent","textTransform","wordSpacing","wordBreak","overflowWrap","fontFeatureSettings","fontKerning","textRendering"],ie=class{constructor(e){this.element=e;this.#e.setAttribute("aria-hidden","true"),Object.assign(this.#e.style,{position:"fixed",top:"0",left:"0",visibility:"hidden",pointerEvents:"none",whiteSpace:"pre-wrap",boxSizing:"border-box",borderStyle:"solid",overflow:"hidden",height:"auto",zIndex:"-1"}),document.body.append(this.#e)}element;#e=document.createElement("div");text=()=>this.element.value;selection=()=>({start:this.element.selectionStart,end:this.element.selectionEnd});select(e){this.element.focus(),this.element.setSelectionRange(e.start,e.end)}edit(e){this.select(e),!(e.start===e.end&&!e.text||ee(e.text))&&(this.element.setRangeText(e.text,e.start,e.end,"end"),this.element.dispatchEvent(new InputEvent("input",{bubbles:!0})))}boxes(e){let t=this.#t(),n=this.#e.firstChild,s=document.createRange();s.setStart(n,Math.min(e.start,n.length)),s.setEnd(n,Math.min(Math.max(e.end,e.start),n.length));let[r,o]=[this.#e.getBoundingClientRect(),this.element.getBoundingClientRect()],l=o.width/this.element.offsetWidth||1,a=h=>o.left+(h-r.left+t-this.element.scrollLeft)*l,p=h=>o.top+(h-r.top-this.element.scrollTop)*l;return[...s.getClientRects()].map(h=>new DOMRect(a(h.left),p(h.top),h.width*l,h.height*l))}#t(){let e=getComputedStyle(this.element);for(let s of ui)this.#e.style[s]=e[s];let t=parseFloat(e.borderLeftWidth)+parseFloat(e.borderRightWidth);this.#e.style.width=`${this.element.clientWidth+t}px`;let n=`${this.element.value}\u200B`;return this.#e.textContent!==n&&(this.#e.textContent=n),e.direction==="rtl"?this.element.offsetWidth-this.element.clientWidth-t:0}release(){this.#e.remove()}};var mi=new Set(["DIV","P","LI","UL","OL","BLOCKQUOTE","PRE","H1","H2","H3","TABLE","TR","SECTION"]),ne=class{constructor(e){this.element=e}element;text=()=>this.#t().text;selection(){let e=getSelection(),{segments:t,text:n}=this.#t(),s=(o,l)=>{let a=t.find(p=>p.node&&p.node===o);return a?a.start+l:n.length},r=[s(e?.anchorNode,e?.anchorOffset??0),s(e?.focusNode,e?.focusOffset??0)];return{start:Math.min(...r),end:Math.max(...r)}}select(e){this.element.focus();let t=getSelection();t?.removeAllRanges(),t?.addRange(this.#e(e))}edit(e){if(this.select(e),e.start===e.end&&!e.text||ee(e.text))return;let t=this.#e(e);t.deleteContents(),t.insertNode(document.createTextNode(e.text)),this.element.dispatchEvent(new InputEvent("input",{bubbles:!0}))}boxes=e=>[...this.#e(e).getClientRects()];release(){}#e(e){let{segments:t}=this.#t(),n=document.createRange();n.selectNodeContents(this.element),n.collapse(!1);let s=t.find(o=>o.node&&o.start<=e.start&&e.start<=o.end&&o.end>o.start),r=t.findLast(o=>o.node&&o.start<=e.end&&e.end<=o.end);return s?.node&&n.setStart(s.node,e.start-s.start),r?.node&&e.end>=e.start&&n.setEnd(r.node,e.end-r.start),n}#t(){let e=[],t="",n=()=>{e.push({node:null,start:t.length,end:t.length+1}),t+=`
`},s=r=>{for(let o of r.childNodes)o instanceof Text?(e.push({node:o,start:t.length,end:t.length+o.data.length}),t+=o.data):o.nodeName==="BR"?(o.nextSibling||r===this.element)&&n():(mi.has(o.nodeName)&&t&&!t.endsWith(`
`)&&n(),s(o))};return s(this.element),{text:t.replaceAll("\xA0"," "),segments:e}}};var Ye=i=>i instanceof HTMLTextAreaElement?new ie(i):new ne(i);var se=globalThis,re=se.ShadowRoot&&(se.ShadyCSS===void 0||se.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,Se=Symbol(),Je=new WeakMap,H=class{constructor(e,t,n){if(this._$cssResult$=!0,n!==Se)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(re&&e===void 0){let n=t!==void 0&&t.length===1;n&&(e=Je.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&Je.set(t,e))}return e}toString(){return this.cssText}},Qe=i=>new H(typeof i=="string"?i:i+"",void 0,Se),w=(i,...e)=>{let t=i.length===1?i[0]:e.reduce((n,s,r)=>n+(o=>{if(o._$cssResult$===!0)return o.cssText;if(typeof o=="number")return o;throw Error("Value passed to 'css' function must be a 'css' function result: "+o+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(s)+i[r+1],i[0]);return new H(t,i,Se)},Xe=(i,e)=>{if(re)i.adoptedStyleSheets=e.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet);else for(let t of e){let n=document.createElement("style"),s=se.litNonce;s!==void 0&&n.setAttribute("nonce",s),n.textContent=t.cssText,i.appendChild(n)}},Ae=re?i=>i:i=>i instanceof CSSStyleSheet?(e=>{let t="";for(let n of e.cssRules)t+=n.cssText;return Qe(t)})(i):i;var{is:gi,defineProperty:fi,getOwnPropertyDescriptor:yi,getOwnPropertyNames:vi,getOwnPropertySymbols:bi,getPrototypeOf:$i}=Object,oe=globalThis,Ze=oe.trustedTypes,wi=Ze?Ze.emptyScript:"",xi=oe.reactiveElementPolyfillSupport,D=(i,e)=>i,Ee={toAttribute(i,e){switch(e){case Boolean:i=i?wi:null;break;case Object:case Array:i=i==null?i:JSON.stringify(i)}return i},fromAttribute(i,e){let t=i;switch(e){case Boolean:t=i!==null;break;case Number:t=i===null?null:Number(i);break;case Object:case Array:try{t=JSON.parse(i)}catch{t=null}}return t}},tt=(i,e)=>!gi(i,e),et={attribute:!0,type:String,converter:Ee,reflect:!1,useDefault:!1,hasChanged:tt};Symbol.metadata??=Symbol("metadata"),oe.litPropertyMetadata??=new WeakMap;var x=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=et){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),s=this.getPropertyDescriptor(e,n,t);s!==void 0&&fi(this.prototype,e,s)}}static getPropertyDescriptor(e,t,n){let{get:s,set:r}=yi(this.prototype,e)??{get(){return this[t]},set(o){this[t]=o}};return{get:s,set(o){let l=s?.call(this);r?.call(this,o),this.requestUpdate(e,l,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??et}static _$Ei(){if(this.hasOwnProperty(D("elementProperties")))return;let e=$i(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(D("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(D("properties"))){let t=this.properties,n=[...vi(t),...bi(t)];for(let s of n)this.createProperty(s,t[s])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[n,s]of t)this.elementProperties.set(n,s)}this._$Eh=new Map;for(let[t,n]of this.elementProperties){let s=this._$Eu(t,n);s!==void 0&&this._$Eh.set(s,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let s of n)t.unshift(Ae(s))}else e!==void 0&&t.push(Ae(e));return t}static _$Eu(e,t){let n=t.attribute;return n===!1?void 0:typeof n=="string"?n:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return Xe(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),s=this.constructor._$Eu(e,n);if(s!==void 0&&n.reflect===!0){let r=(n.converter?.toAttribute!==void 0?n.converter:Ee).toAttribute(t,n.type);this._$Em=e,r==null?this.removeAttribute(s):this.setAttribute(s,r),this._$Em=null}}_$AK(e,t){let n=this.constructor,s=n._$Eh.get(e);if(s!==void 0&&this._$Em!==s){let r=n.getPropertyOptions(s),o=typeof r.converter=="function"?{fromAttribute:r.converter}:r.converter?.fromAttribute!==void 0?r.converter:Ee;this._$Em=s;let l=o.fromAttribute(t,r.type);this[s]=l??this._$Ej?.get(s)??l,this._$Em=null}}requestUpdate(e,t,n,s=!1,r){if(e!==void 0){let o=this.constructor;if(s===!1&&(r=this[e]),n??=o.getPropertyOptions(e),!((n.hasChanged??tt)(r,t)||n.useDefault&&n.reflect&&r===this._$Ej?.get(e)&&!this.hasAttribute(o._$Eu(e,n))))return;this.C(e,t,n)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:s,wrapped:r},o){n&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,o??t??this[e]),r!==!0||o!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),s===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[s,r]of this._$Ep)this[s]=r;this._$Ep=void 0}let n=this.constructor.elementProperties;if(n.size>0)for(let[s,r]of n){let{wrapped:o}=r,l=this[s];o!==!0||this._$AL.has(s)||l===void 0||this.C(s,void 0,r,l)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(n=>n.hostUpdate?.()),this.update(t)):this._$EM()}catch(n){throw e=!1,this._$EM(),n}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};x.elementStyles=[],x.shadowRootOptions={mode:"open"},x[D("elementProperties")]=new Map,x[D("finalized")]=new Map,xi?.({ReactiveElement:x}),(oe.reactiveElementVersions??=[]).push("2.1.2");var Te=globalThis,it=i=>i,ae=Te.trustedTypes,nt=ae?ae.createPolicy("lit-html",{createHTML:i=>i}):void 0,Ce="$lit$",k=`lit$${Math.random().toFixed(9).slice(2)}$`,Pe="?"+k,ki=`<${Pe}>`,C=document,V=()=>C.createComment(""),j=i=>i===null||typeof i!="object"&&typeof i!="function",Re=Array.isArray,dt=i=>Re(i)||typeof i?.[Symbol.iterator]=="function",_e=`[ 	
\f\r]`,I=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,st=/-->/g,rt=/>/g,_=RegExp(`>|${_e}(?:([^\\s"'>=/]+)(${_e}*=${_e}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),ot=/'/g,at=/"/g,ct=/^(?:script|style|textarea|title)$/i,Me=i=>(e,...t)=>({_$litType$:i,strings:e,values:t}),d=Me(1),v=Me(2),fn=Me(3),y=Symbol.for("lit-noChange"),u=Symbol.for("lit-nothing"),lt=new WeakMap,T=C.createTreeWalker(C,129);function ht(i,e){if(!Re(i)||!i.hasOwnProperty("raw"))throw Error("invalid template strings array");return nt!==void 0?nt.createHTML(e):e}var pt=(i,e)=>{let t=i.length-1,n=[],s,r=e===2?"<svg>":e===3?"<math>":"",o=I;for(let l=0;l<t;l++){let a=i[l],p,h,c=-1,g=0;for(;g<a.length&&(o.lastIndex=g,h=o.exec(a),h!==null);)g=o.lastIndex,o===I?h[1]==="!--"?o=st:h[1]!==void 0?o=rt:h[2]!==void 0?(ct.test(h[2])&&(s=RegExp("</"+h[2],"g")),o=_):h[3]!==void 0&&(o=_):o===_?h[0]===">"?(o=s??I,c=-1):h[1]===void 0?c=-2:(c=o.lastIndex-h[2].length,p=h[1],o=h[3]===void 0?_:h[3]==='"'?at:ot):o===at||o===ot?o=_:o===st||o===rt?o=I:(o=_,s=void 0);let m=o===_&&i[l+1].startsWith("/>")?" ":"";r+=o===I?a+ki:c>=0?(n.push(p),a.slice(0,c)+Ce+a.slice(c)+k+m):a+k+(c===-2?l:m)}return[ht(i,r+(i[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),n]},B=class i{constructor({strings:e,_$litType$:t},n){let s;this.parts=[];let r=0,o=0,l=e.length-1,a=this.parts,[p,h]=pt(e,t);if(this.el=i.createElement(p,n),T.currentNode=this.el.content,t===2||t===3){let c=this.el.content.firstChild;c.replaceWith(...c.childNodes)}for(;(s=T.nextNode())!==null&&a.length<l;){if(s.nodeType===1){if(s.hasAttributes())for(let c of s.getAttributeNames())if(c.endsWith(Ce)){let g=h[o++],m=s.getAttribute(c).split(k),f=/([.?@])?(.*)/.exec(g);a.push({type:1,index:r,name:f[2],strings:m,ctor:f[1]==="."?de:f[1]==="?"?ce:f[1]==="@"?he:R}),s.removeAttribute(c)}else c.startsWith(k)&&(a.push({type:6,index:r}),s.removeAttribute(c));if(ct.test(s.tagName)){let c=s.textContent.split(k),g=c.length-1;if(g>0){s.textContent=ae?ae.emptyScript:"";for(let m=0;m<g;m++)s.append(c[m],V()),T.nextNode(),a.push({type:2,index:++r});s.append(c[g],V())}}}else if(s.nodeType===8)if(s.data===Pe)a.push({type:2,index:r});else{let c=-1;for(;(c=s.data.indexOf(k,c+1))!==-1;)a.push({type:7,index:r}),c+=k.length-1}r++}}static createElement(e,t){let n=C.createElement("template");return n.innerHTML=e,n}};function P(i,e,t=i,n){if(e===y)return e;let s=n!==void 0?t._$Co?.[n]:t._$Cl,r=j(e)?void 0:e._$litDirective$;return s?.constructor!==r&&(s?._$AO?.(!1),r===void 0?s=void 0:(s=new r(i),s._$AT(i,t,n)),n!==void 0?(t._$Co??=[])[n]=s:t._$Cl=s),s!==void 0&&(e=P(i,s._$AS(i,e.values),s,n)),e}var le=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,s=(e?.creationScope??C).importNode(t,!0);T.currentNode=s;let r=T.nextNode(),o=0,l=0,a=n[0];for(;a!==void 0;){if(o===a.index){let p;a.type===2?p=new L(r,r.nextSibling,this,e):a.type===1?p=new a.ctor(r,a.name,a.strings,this,e):a.type===6&&(p=new pe(r,this,e)),this._$AV.push(p),a=n[++l]}o!==a?.index&&(r=T.nextNode(),o++)}return T.currentNode=C,s}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings!==void 0?(n._$AI(e,n,t),t+=n.strings.length-2):n._$AI(e[t])),t++}},L=class i{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,s){this.type=2,this._$AH=u,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=s,this._$Cv=s?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=P(this,e,t),j(e)?e===u||e==null||e===""?(this._$AH!==u&&this._$AR(),this._$AH=u):e!==this._$AH&&e!==y&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):dt(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==u&&j(this._$AH)?this._$AA.nextSibling.data=e:this.T(C.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,s=typeof n=="number"?this._$AC(e):(n.el===void 0&&(n.el=B.createElement(ht(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===s)this._$AH.p(t);else{let r=new le(s,this),o=r.u(this.options);r.p(t),this.T(o),this._$AH=r}}_$AC(e){let t=lt.get(e.strings);return t===void 0&&lt.set(e.strings,t=new B(e)),t}k(e){Re(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,n,s=0;for(let r of e)s===t.length?t.push(n=new i(this.O(V()),this.O(V()),this,this.options)):n=t[s],n._$AI(r),s++;s<t.length&&(this._$AR(n&&n._$AB.nextSibling,s),t.length=s)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let n=it(e).nextSibling;it(e).remove(),e=n}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},R=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,s,r){this.type=1,this._$AH=u,this._$AN=void 0,this.element=e,this.name=t,this._$AM=s,this.options=r,n.length>2||n[0]!==""||n[1]!==""?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=u}_$AI(e,t=this,n,s){let r=this.strings,o=!1;if(r===void 0)e=P(this,e,t,0),o=!j(e)||e!==this._$AH&&e!==y,o&&(this._$AH=e);else{let l=e,a,p;for(e=r[0],a=0;a<r.length-1;a++)p=P(this,l[n+a],t,a),p===y&&(p=this._$AH[a]),o||=!j(p)||p!==this._$AH[a],p===u?e=u:e!==u&&(e+=(p??"")+r[a+1]),this._$AH[a]=p}o&&!s&&this.j(e)}j(e){e===u?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},de=class extends R{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===u?void 0:e}},ce=class extends R{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==u)}},he=class extends R{constructor(e,t,n,s,r){super(e,t,n,s,r),this.type=5}_$AI(e,t=this){if((e=P(this,e,t,0)??u)===y)return;let n=this._$AH,s=e===u&&n!==u||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,r=e!==u&&(n===u||s);s&&this.element.removeEventListener(this.name,this,n),r&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},pe=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){P(this,e)}},ut={M:Ce,P:k,A:Pe,C:1,L:pt,R:le,D:dt,V:P,I:L,H:R,N:ce,U:he,B:de,F:pe},Si=Te.litHtmlPolyfillSupport;Si?.(B,L),(Te.litHtmlVersions??=[]).push("3.3.3");var mt=(i,e,t)=>{let n=t?.renderBefore??e,s=n._$litPart$;if(s===void 0){let r=t?.renderBefore??null;n._$litPart$=s=new L(e.insertBefore(V(),r),r,void 0,t??{})}return s._$AI(i),s};var Oe=globalThis,S=class extends x{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=mt(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return y}};S._$litElement$=!0,S.finalized=!0,Oe.litElementHydrateSupport?.({LitElement:S});var Ai=Oe.litElementPolyfillSupport;Ai?.({LitElement:S});(Oe.litElementVersions??=[]).push("4.2.2");var gt={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},ue=i=>(...e)=>({_$litDirective$:i,values:e}),z=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};var{I:Ei}=ut,ft=i=>i;var yt=()=>document.createComment(""),N=(i,e,t)=>{let n=i._$AA.parentNode,s=e===void 0?i._$AB:e._$AA;if(t===void 0){let r=n.insertBefore(yt(),s),o=n.insertBefore(yt(),s);t=new Ei(r,o,i,i.options)}else{let r=t._$AB.nextSibling,o=t._$AM,l=o!==i;if(l){let a;t._$AQ?.(i),t._$AM=i,t._$AP!==void 0&&(a=i._$AU)!==o._$AU&&t._$AP(a)}if(r!==s||l){let a=t._$AA;for(;a!==r;){let p=ft(a).nextSibling;ft(n).insertBefore(a,s),a=p}}}return t},A=(i,e,t=i)=>(i._$AI(e,t),i),_i={},vt=(i,e=_i)=>i._$AH=e,bt=i=>i._$AH,me=i=>{i._$AR(),i._$AA.remove()};var $t=(i,e,t)=>{let n=new Map;for(let s=e;s<=t;s++)n.set(i[s],s);return n},wt=ue(class extends z{constructor(i){if(super(i),i.type!==gt.CHILD)throw Error("repeat() can only be used in text expressions")}dt(i,e,t){let n;t===void 0?t=e:e!==void 0&&(n=e);let s=[],r=[],o=0;for(let l of i)s[o]=n?n(l,o):o,r[o]=t(l,o),o++;return{values:r,keys:s}}render(i,e,t){return this.dt(i,e,t).values}update(i,[e,t,n]){let s=bt(i),{values:r,keys:o}=this.dt(e,t,n);if(!Array.isArray(s))return this.ut=o,r;let l=this.ut??=[],a=[],p,h,c=0,g=s.length-1,m=0,f=r.length-1;for(;c<=g&&m<=f;)if(s[c]===null)c++;else if(s[g]===null)g--;else if(l[c]===o[m])a[m]=A(s[c],r[m]),c++,m++;else if(l[g]===o[f])a[f]=A(s[g],r[f]),g--,f--;else if(l[c]===o[f])a[f]=A(s[c],r[f]),N(i,a[f+1],s[c]),c++,f--;else if(l[g]===o[m])a[m]=A(s[g],r[m]),N(i,s[c],s[g]),g--,m++;else if(p===void 0&&(p=$t(o,m,f),h=$t(l,c,g)),p.has(l[c]))if(p.has(l[g])){let $=h.get(o[m]),we=$!==void 0?s[$]:null;if(we===null){let De=N(i,s[c]);A(De,r[m]),a[m]=De}else a[m]=A(we,r[m]),N(i,s[c],we),s[$]=null;m++}else me(s[g]),g--;else me(s[c]),c++;for(;m<=f;){let $=N(i,a[f+1]);A($,r[m]),a[m++]=$}for(;c<=g;){let $=s[c++];$!==null&&me($)}return this.ut=o,vt(i,a),y}});var F=(i,e="icon")=>d`<svg class=${e} viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">${i}</svg>`,K=F(v`<path d="m3 8.5 3.2 3.2L13 4.8"></path>`),xt=F(v`<path d="m4 4 8 8m0-8-8 8"></path>`),kt=F(v`<path d="M6 3 2.5 6.5 6 10M3 6.5h6.2a3.8 3.8 0 0 1 0 7.5H7"></path>`,"icon turned"),St=F(v`<path d="M3 8h10M9.5 4.5 13 8l-3.5 3.5"></path>`,"icon arrow turned"),ge=F(v`<path d="m6 3.5 4.5 4.5L6 12.5"></path>`,"icon chevron turned"),At=F(v`<path d="M8 3.5v9M3.5 8h9"></path>`),Ti={low:v`<line x1="1" y1="4" x2="23" y2="4" stroke-width="2.5" stroke-dasharray="0.1 4.3" stroke-linecap="round"></line>`,medium:v`<line x1="0" y1="4" x2="24" y2="4" stroke-width="2.2" stroke-dasharray="6 3"></line>`,high:v`<path d="M0 5 q3 -5 6 -1 t6 0 t6 0 t6 0" stroke-width="2"></path>`},Et=i=>d`<svg class="line" viewBox="0 0 24 8" aria-hidden="true" fill="none" stroke="currentColor">${Ti[i]}</svg>`;var _t={title:"Reply coach",overall:"Overall",scores:"How it reads",signals:{empathy:"Empathy",positivity:"Positive wording",clarity:"Clarity",formality:"Formality",ownership:"Ownership",listening:"Listening",channel:"Fit for the channel"},severities:{low:"minor",medium:"moderate",high:"serious"},findings:i=>i===1?"1 suggestion":`${i} suggestions`,noFindings:"Nothing to improve.",empty:"Start typing. Suggestions appear when a sentence is finished.",ready:"Up to date",apply:"Apply",replace:(i,e)=>`Replace \u201C${i}\u201D with \u201C${e}\u201D`,insert:i=>`Add \u201C${i}\u201D`,remove:i=>`Remove \u201C${i}\u201D`,undo:"Undo",undone:"The change was undone.",applied:"The change was made.",snooze:"Not in this conversation",notHelpful:"Not helpful",source:"Source",rewrite:"Suggested rewrite",rewriteApply:"Use this text",rewriteStale:"Updated when you pause.",rewriteWithheld:"No rewrite is offered, because it would change what you say:",fill:"Fill in",customer:"The customer",sentiment:"Mood",sentiments:["unhappy","neutral","content"],frustration:"Frustration",frustrations:["hardly any","noticeable","strong"],leaving:"Thoughts of leaving",leavings:["no sign","possible","clearly voiced"],risk:"Risk of leaving",riskUnknown:"Not enough to tell",raises:"raises it:",lowers:"lowers it:",message:i=>`message ${i}`,wouldLower:(i,e)=>`This draft: ${i} to ${e} lower.`,wouldRaise:(i,e)=>`This draft: ${i} to ${e} higher.`,bands:{low:"low",medium:"medium",high:"high"},between:(i,e)=>`between ${i} and ${e}`,connecting:"Connecting\u2026",offline:"The coach cannot be reached. Your text stays here; trying again\u2026",refused:"The coach does not accept this page.",partial:"Still reading; some of it may change.",close:"Close",hint:"Alt+\u2193 and Alt+\u2191 go through the suggestions, Alt+Enter applies one, Escape closes it."};var Tt={title:"\u0645\u0631\u0628\u06CC \u067E\u0627\u0633\u062E",overall:"\u062F\u0631 \u0645\u062C\u0645\u0648\u0639",scores:"\u067E\u0627\u0633\u062E \u0686\u0637\u0648\u0631 \u062E\u0648\u0627\u0646\u062F\u0647 \u0645\u06CC\u200C\u0634\u0648\u062F",signals:{empathy:"\u0647\u0645\u062F\u0644\u06CC",positivity:"\u0628\u06CC\u0627\u0646 \u0645\u062B\u0628\u062A",clarity:"\u0631\u0648\u0634\u0646\u06CC",formality:"\u0644\u062D\u0646 \u0631\u0633\u0645\u06CC",ownership:"\u0645\u0633\u0626\u0648\u0644\u06CC\u062A\u200C\u067E\u0630\u06CC\u0631\u06CC",listening:"\u062A\u0648\u062C\u0647 \u0628\u0647 \u0645\u0634\u062A\u0631\u06CC",channel:"\u062A\u0646\u0627\u0633\u0628 \u0628\u0627 \u06A9\u0627\u0646\u0627\u0644"},severities:{low:"\u062C\u0632\u0626\u06CC",medium:"\u0645\u062A\u0648\u0633\u0637",high:"\u062C\u062F\u06CC"},findings:i=>`${i.toLocaleString("fa")} \u067E\u06CC\u0634\u0646\u0647\u0627\u062F`,noFindings:"\u0686\u06CC\u0632\u06CC \u0628\u0631\u0627\u06CC \u0627\u0635\u0644\u0627\u062D \u0646\u06CC\u0633\u062A.",empty:"\u0634\u0631\u0648\u0639 \u0628\u0647 \u0646\u0648\u0634\u062A\u0646 \u06A9\u0646\u06CC\u062F. \u067E\u06CC\u0634\u0646\u0647\u0627\u062F\u0647\u0627 \u067E\u0633 \u0627\u0632 \u067E\u0627\u06CC\u0627\u0646 \u0647\u0631 \u062C\u0645\u0644\u0647 \u0646\u0634\u0627\u0646 \u062F\u0627\u062F\u0647 \u0645\u06CC\u200C\u0634\u0648\u0646\u062F.",ready:"\u0628\u0647\u200C\u0631\u0648\u0632 \u0627\u0633\u062A",apply:"\u0627\u0639\u0645\u0627\u0644",replace:(i,e)=>`\u0628\u0647\u200C\u062C\u0627\u06CC \xAB${i}\xBB \u0628\u0646\u0648\u06CC\u0633\u06CC\u062F \xAB${e}\xBB`,insert:i=>`\u0627\u0641\u0632\u0648\u062F\u0646 \xAB${i}\xBB`,remove:i=>`\u062D\u0630\u0641 \xAB${i}\xBB`,undo:"\u0648\u0627\u06AF\u0631\u062F",undone:"\u062A\u063A\u06CC\u06CC\u0631 \u0628\u0631\u06AF\u0631\u062F\u0627\u0646\u062F\u0647 \u0634\u062F.",applied:"\u062A\u063A\u06CC\u06CC\u0631 \u0627\u0646\u062C\u0627\u0645 \u0634\u062F.",snooze:"\u062F\u0631 \u0627\u06CC\u0646 \u06AF\u0641\u062A\u200C\u0648\u06AF\u0648 \u0646\u0634\u0627\u0646 \u0646\u062F\u0647",notHelpful:"\u0645\u0641\u06CC\u062F \u0646\u0628\u0648\u062F",source:"\u0645\u0646\u0628\u0639",rewrite:"\u0645\u062A\u0646 \u067E\u06CC\u0634\u0646\u0647\u0627\u062F\u06CC",rewriteApply:"\u0627\u0633\u062A\u0641\u0627\u062F\u0647 \u0627\u0632 \u0627\u06CC\u0646 \u0645\u062A\u0646",rewriteStale:"\u0648\u0642\u062A\u06CC \u0645\u06A9\u062B \u06A9\u0646\u06CC\u062F \u0628\u0647\u200C\u0631\u0648\u0632 \u0645\u06CC\u200C\u0634\u0648\u062F.",rewriteWithheld:"\u0628\u0627\u0632\u0646\u0648\u06CC\u0633\u06CC \u067E\u06CC\u0634\u0646\u0647\u0627\u062F \u0646\u0645\u06CC\u200C\u0634\u0648\u062F\u060C \u0686\u0648\u0646 \u0645\u0639\u0646\u0627\u06CC \u06AF\u0641\u062A\u0647\u0654 \u0634\u0645\u0627 \u0631\u0627 \u0639\u0648\u0636 \u0645\u06CC\u200C\u06A9\u0631\u062F:",fill:"\u067E\u0631 \u06A9\u0646\u06CC\u062F",customer:"\u0645\u0634\u062A\u0631\u06CC",sentiment:"\u062D\u0627\u0644\u200C\u0648\u0647\u0648\u0627",sentiments:["\u0646\u0627\u0631\u0627\u0636\u06CC","\u062E\u0646\u062B\u06CC","\u0631\u0627\u0636\u06CC"],frustration:"\u06A9\u0644\u0627\u0641\u06AF\u06CC",frustrations:["\u0628\u0633\u06CC\u0627\u0631 \u06A9\u0645","\u0645\u062D\u0633\u0648\u0633","\u0632\u06CC\u0627\u062F"],leaving:"\u0641\u06A9\u0631 \u0631\u0641\u062A\u0646",leavings:["\u0646\u0634\u0627\u0646\u0647\u200C\u0627\u06CC \u0646\u06CC\u0633\u062A","\u0634\u0627\u06CC\u062F","\u0622\u0634\u06A9\u0627\u0631\u0627 \u06AF\u0641\u062A\u0647 \u0627\u0633\u062A"],risk:"\u0627\u062D\u062A\u0645\u0627\u0644 \u0627\u0632 \u062F\u0633\u062A \u062F\u0627\u062F\u0646 \u0645\u0634\u062A\u0631\u06CC",riskUnknown:"\u0627\u0637\u0644\u0627\u0639\u0627\u062A \u06A9\u0627\u0641\u06CC \u0646\u06CC\u0633\u062A",raises:"\u0628\u06CC\u0634\u062A\u0631 \u0645\u06CC\u200C\u06A9\u0646\u062F:",lowers:"\u06A9\u0645\u062A\u0631 \u0645\u06CC\u200C\u06A9\u0646\u062F:",message:i=>`\u067E\u06CC\u0627\u0645 ${new Intl.NumberFormat("fa").format(i)}`,wouldLower:(i,e)=>`\u0628\u0627 \u0627\u06CC\u0646 \u067E\u06CC\u0634\u200C\u0646\u0648\u06CC\u0633 ${i} \u062A\u0627 ${e} \u06A9\u0645\u062A\u0631.`,wouldRaise:(i,e)=>`\u0628\u0627 \u0627\u06CC\u0646 \u067E\u06CC\u0634\u200C\u0646\u0648\u06CC\u0633 ${i} \u062A\u0627 ${e} \u0628\u06CC\u0634\u062A\u0631.`,bands:{low:"\u06A9\u0645",medium:"\u0645\u062A\u0648\u0633\u0637",high:"\u0632\u06CC\u0627\u062F"},between:(i,e)=>`\u0628\u06CC\u0646 ${i} \u0648 ${e}`,connecting:"\u062F\u0631 \u062D\u0627\u0644 \u0627\u062A\u0635\u0627\u0644\u2026",offline:"\u0645\u0631\u0628\u06CC \u062F\u0631 \u062F\u0633\u062A\u0631\u0633 \u0646\u06CC\u0633\u062A. \u0645\u062A\u0646 \u0634\u0645\u0627 \u0647\u0645\u06CC\u0646\u200C\u062C\u0627 \u0645\u06CC\u200C\u0645\u0627\u0646\u062F\u061B \u062F\u0648\u0628\u0627\u0631\u0647 \u062A\u0644\u0627\u0634 \u0645\u06CC\u200C\u0634\u0648\u062F\u2026",refused:"\u0645\u0631\u0628\u06CC \u0627\u06CC\u0646 \u0635\u0641\u062D\u0647 \u0631\u0627 \u0646\u0645\u06CC\u200C\u067E\u0630\u06CC\u0631\u062F.",partial:"\u062E\u0648\u0627\u0646\u062F\u0646 \u0627\u062F\u0627\u0645\u0647 \u062F\u0627\u0631\u062F\u061B \u0634\u0627\u06CC\u062F \u0628\u062E\u0634\u06CC \u062A\u063A\u06CC\u06CC\u0631 \u06A9\u0646\u062F.",close:"\u0628\u0633\u062A\u0646",hint:"\u0628\u0627 Alt+\u2193 \u0648 Alt+\u2191 \u0628\u06CC\u0646 \u067E\u06CC\u0634\u0646\u0647\u0627\u062F\u0647\u0627 \u062C\u0627\u0628\u0647\u200C\u062C\u0627 \u0634\u0648\u06CC\u062F\u061B Alt+Enter \u0627\u0639\u0645\u0627\u0644 \u0645\u06CC\u200C\u06A9\u0646\u062F \u0648 Escape \u0645\u06CC\u200C\u0628\u0646\u062F\u062F."};var Ct={title:"Atbil\u017Eu treneris",overall:"Kopum\u0101",scores:"K\u0101 tas izklaus\u0101s",signals:{empathy:"Emp\u0101tija",positivity:"Pozit\u012Bva izteiksme",clarity:"Skaidr\u012Bba",formality:"Oficialit\u0101te",ownership:"Atbild\u012Bba",listening:"Ieklaus\u012B\u0161an\u0101s",channel:"Atbilst\u012Bba kan\u0101lam"},severities:{low:"s\u012Bkums",medium:"vid\u0113ji svar\u012Bgi",high:"nopietni"},findings:i=>i%10===1&&i%100!==11?`${i} ieteikums`:i%10===0||i%100>10&&i%100<20?`${i} ieteikumu`:`${i} ieteikumi`,noFindings:"Nav ko uzlabot.",empty:"S\u0101ciet rakst\u012Bt. Ieteikumi par\u0101d\u0101s, kad teikums ir pabeigts.",ready:"Viss izlas\u012Bts",apply:"Lietot",replace:(i,e)=>`Aizst\u0101t \u201C${i}\u201D ar \u201C${e}\u201D`,insert:i=>`Pievienot \u201C${i}\u201D`,remove:i=>`Iz\u0146emt \u201C${i}\u201D`,undo:"Atsaukt",undone:"Izmai\u0146a atsaukta.",applied:"Izmai\u0146a veikta.",snooze:"Ner\u0101d\u012Bt \u0161aj\u0101 sarun\u0101",notHelpful:"Nenoder\u0113ja",source:"Avots",rewrite:"Ieteiktais teksts",rewriteApply:"Izmantot \u0161o tekstu",rewriteStale:"Atjaunosies, kad apst\u0101sieties.",rewriteWithheld:"P\u0101rrakst\u012Bts teksts netiek pied\u0101v\u0101ts, jo tas main\u012Btu teikto:",fill:"Aizpildiet",customer:"Klients",sentiment:"Noska\u0146ojums",sentiments:["neapmierin\u0101ts","neitr\u0101ls","apmierin\u0101ts"],frustration:"Aizkaitin\u0101jums",frustrations:["gandr\u012Bz nav","j\u016Btams","sp\u0113c\u012Bgs"],leaving:"Doma par aizie\u0161anu",leavings:["nav paz\u012Bmju","iesp\u0113jama","skaidri pateikta"],risk:"Aizie\u0161anas risks",riskUnknown:"Nepietiek zi\u0146u, lai spriestu",raises:"palielina:",lowers:"samazina:",message:i=>`${i}. zi\u0146a`,wouldLower:(i,e)=>`Ar \u0161o melnrakstu par ${i} l\u012Bdz ${e} maz\u0101ks.`,wouldRaise:(i,e)=>`Ar \u0161o melnrakstu par ${i} l\u012Bdz ${e} liel\u0101ks.`,bands:{low:"zems",medium:"vid\u0113js",high:"augsts"},between:(i,e)=>`no ${i} l\u012Bdz ${e}`,connecting:"Savienojas\u2026",offline:"Treneris nav sasniedzams. J\u016Bsu teksts paliek \u0161eit; m\u0113\u0123ina v\u0113lreiz\u2026",refused:"Treneris \u0161o lapu nepie\u0146em.",partial:"V\u0113l lasa; da\u013Ca var main\u012Bties.",close:"Aizv\u0113rt",hint:"Ar Alt+\u2193 un Alt+\u2191 p\u0101rvietojas starp ieteikumiem, Alt+Enter lieto ieteikumu, Escape to aizver."};var Pt={title:"Yan\u0131t ko\xE7u",overall:"Genel",scores:"Nas\u0131l okunuyor",signals:{empathy:"Empati",positivity:"Olumlu ifade",clarity:"Anla\u015F\u0131l\u0131rl\u0131k",formality:"Resmiyet",ownership:"Sahiplenme",listening:"Dinleme",channel:"Kanala uygunluk"},severities:{low:"k\xFC\xE7\xFCk",medium:"orta",high:"ciddi"},findings:i=>`${i} \xF6neri`,noFindings:"D\xFCzeltilecek bir \u015Fey yok.",empty:"Yazmaya ba\u015Flay\u0131n. \xD6neriler, c\xFCmle bitince g\xF6r\xFCn\xFCr.",ready:"G\xFCncel",apply:"Uygula",replace:(i,e)=>`\u201C${i}\u201D yerine \u201C${e}\u201D yaz`,insert:i=>`\u201C${i}\u201D ekle`,remove:i=>`\u201C${i}\u201D ifadesini \xE7\u0131kar`,undo:"Geri al",undone:"De\u011Fi\u015Fiklik geri al\u0131nd\u0131.",applied:"De\u011Fi\u015Fiklik yap\u0131ld\u0131.",snooze:"Bu g\xF6r\xFC\u015Fmede g\xF6sterme",notHelpful:"Yararl\u0131 de\u011Fil",source:"Kaynak",rewrite:"\xD6nerilen metin",rewriteApply:"Bu metni kullan",rewriteStale:"Yazmaya ara verdi\u011Finizde yenilenir.",rewriteWithheld:"S\xF6yledi\u011Finizi de\u011Fi\u015Ftirece\u011Fi i\xE7in yeni bir metin \xF6nerilmiyor:",fill:"Doldurun",customer:"M\xFC\u015Fteri",sentiment:"Ruh h\xE2li",sentiments:["memnun de\u011Fil","n\xF6tr","memnun"],frustration:"Gerginlik",frustrations:["yok denecek kadar az","hissediliyor","y\xFCksek"],leaving:"Ayr\u0131lma d\xFC\u015F\xFCncesi",leavings:["belirti yok","olabilir","a\xE7\u0131k\xE7a s\xF6yl\xFCyor"],risk:"Ayr\u0131lma riski",riskUnknown:"S\xF6ylemek i\xE7in yeterli bilgi yok",raises:"art\u0131r\u0131yor:",lowers:"azalt\u0131yor:",message:i=>`${i}. mesaj`,wouldLower:(i,e)=>`Bu taslakla ${i} ile ${e} aras\u0131 daha d\xFC\u015F\xFCk.`,wouldRaise:(i,e)=>`Bu taslakla ${i} ile ${e} aras\u0131 daha y\xFCksek.`,bands:{low:"d\xFC\u015F\xFCk",medium:"orta",high:"y\xFCksek"},between:(i,e)=>`${i} ile ${e} aras\u0131nda`,connecting:"Ba\u011Flan\u0131yor\u2026",offline:"Ko\xE7a ula\u015F\u0131lam\u0131yor. Metniniz burada duruyor; yeniden deneniyor\u2026",refused:"Ko\xE7 bu sayfay\u0131 kabul etmiyor.",partial:"Okuma s\xFCr\xFCyor; baz\u0131 sonu\xE7lar de\u011Fi\u015Febilir.",close:"Kapat",hint:"Alt+\u2193 ve Alt+\u2191 \xF6neriler aras\u0131nda gezinir, Alt+Enter \xF6neriyi uygular, Escape kapat\u0131r."};var b={en:_t,tr:Pt,fa:Tt,lv:Ct},U=i=>["fa","ar","he","ur"].includes(i.slice(0,2)),fe=(i,e)=>e==="fa"?`\xAB${i}\xBB`:`\u201C${i}\u201D`;function Rt(i,e){let t=new Intl.NumberFormat(i,{maximumFractionDigits:0}),n=new Intl.NumberFormat(i,{style:"percent"}),s=U(e)?"rtl":"ltr";return{ui:i,t:b[i],lang:e,dir:s,number:r=>t.format(r),percent:r=>n.format(r)}}var Le=i=>i===null?"none":i>=70?"good":i>=45?"fair":"poor",q=i=>i.split(/(\[[^[\]\n]{1,60}\])/u).map((e,t)=>t%2?d`<span class="slot">${e}</span>`:e);var ze=(i,e)=>d`<span class="tag ${i.severity}">
    ${Et(i.severity)}<span>${e.t.signals[i.signal]}<span class="sr">, </span></span>
    <span class="degree">${e.t.severities[i.severity]}</span>
  </span>`,Mt=(i,e)=>`${e.signals[i.signal]}, ${e.severities[i.severity]}: ${i.message}`,Ne=(i,e)=>d`<p class="message" dir=${e.dir} lang=${e.lang}>${i.message}</p>`;function Fe(i,e,t,n){return d`${i.edits.length?Ci(i,e,t,n):u}
    <div class="actions">
      <details class="source">
        <summary>${ge}${t.t.source}</summary>
        <p dir="auto">${i.source}</p>
      </details>
      <button class="quiet" data-testid="snooze" @click=${()=>n.snooze(i)}>${t.t.snooze}</button>
      <button class="quiet" data-testid="not-helpful" @click=${()=>n.notHelpful(i)}>${t.t.notHelpful}</button>
    </div>`}var Ot=i=>i.replace(/^[\s;,.،؛]+/u,"").trimEnd();function Ci(i,e,t,n){let{t:s}=t,r=i.edits.map(o=>{let[l,a]=[e.slice(o.start,o.end),Ot(o.text)];return l&&a?s.replace(l,a):a?s.insert(a):s.remove(l)});return d`<button class="edit" data-testid="apply" aria-label="${s.apply}: ${r.join(", ")}" @click=${()=>n.apply(i)}>
    <span class="do">${K}${s.apply}</span>
    <span class="change" dir=${t.dir} lang=${t.lang}>${i.edits.map(o=>Pi(o,e))}</span>
  </button>`}function Pi(i,e){let[t,n]=[e.slice(i.start,i.end),Ot(i.text)];return d`<span>
    ${t?d`<del>${t}</del>`:At} ${t&&n?St:u} ${n?d`<ins>${q(n)}</ins>`:u}
  </span>`}function Lt(i,e,t,n,s){let r=o=>d`<li class="finding ${o.id===e?"active":""}" data-testid="finding" data-finding=${o.id}>
    ${ze(o,n)}
    ${o.text?d`<button class="quote" data-testid="go" dir=${n.dir} lang=${n.lang} @click=${()=>s.go(o)}>${fe(o.text,n.lang)}</button>`:u}
    ${Ne(o,n)} ${Fe(o,t,n,s)}
  </li>`;return d`<section class="list" aria-label=${n.t.findings(i.length)}>
    ${i.length?d`<ol>${wt(i,o=>o.id,r)}</ol>`:d`<p class="calm">${t.trim()?d`${K}${n.t.noFindings}`:n.t.empty}</p>`}
  </section>`}function zt(i,e,t,n){return i.isComposing?null:i.key==="F8"?i.shiftKey?"previous":"next":i.altKey&&i.key==="ArrowDown"?"next":i.altKey&&i.key==="ArrowUp"?"previous":e?i.key==="Escape"?"close":i.key==="Tab"&&!i.shiftKey?"enter":i.key==="Enter"&&(i.altKey||t)?n?"apply":"nothing":null:null}var ye=class{constructor(e){this.host=e}host;#e="";#t=null;get finding(){return this.host.shown.find(e=>e.id===this.#e)}clicked=()=>{let{start:e,end:t}=this.host.field?.selection()??{start:-1,end:0};this.#i(e===t?this.host.shown.find(n=>n.start<=e&&e<=n.end):void 0)};key=e=>{let t=this.finding,n=zt(e,t!==void 0,this.#t!==null,!!t?.edits.length);n&&(e.preventDefault(),n==="next"?this.#s(1):n==="previous"?this.#s(-1):n==="apply"&&t?this.host.apply(t):n==="enter"?this.host.enter():n==="close"&&this.leave())};go=e=>{let{field:t}=this.host,n=this.#t??t?.selection()??null;t?.select({start:e.start,end:e.end}),this.#i(e),this.#t=n,this.host.opened(e,!0)};leave=()=>{let e=this.#t;e?this.host.field?.select(e):this.host.field?.element.focus(),this.close()};close=()=>this.#i(void 0);#i(e){this.#e=e?.id??"",this.#t=null,this.host.opened(e,!1)}#s(e){let{shown:t}=this.host,n=t.findIndex(r=>r.id===this.#e),s=t[n<0?e>0?0:t.length-1:(n+e+t.length)%t.length];s&&this.go(s)}};var Ue=(i,e,t)=>(i??0)>=t?2:(i??0)>=e?1:0;function Nt(i,e,t){if(!i||i.sentiment===null)return u;let{t:n}=t,s=[[n.sentiment,n.sentiments[Ue(i.sentiment,-.25,.25)]],[n.frustration,n.frustrations[Ue(i.frustration,.3,.55)]],[n.leaving,n.leavings[Ue(i.leaving,.4,.7)]]];return d`<section data-testid="customer" aria-labelledby="customer-title">
    <h3 id="customer-title">${n.customer}</h3>
    <dl>
      ${s.map(([r,o])=>d`<div><dt>${r}</dt><dd>${o}</dd></div>`)}
      ${e?d`<div data-testid="risk"><dt>${n.risk}</dt><dd>${Ri(e,t)}</dd></div>`:u}
    </dl>
  </section>`}function Ri(i,e){if(i.abstained||i.low===null||i.high===null)return e.t.riskUnknown;let t=i.band??"";return d`${e.t.bands[t]??t}, ${e.t.between(e.percent(i.low),e.percent(i.high))}
    <ul class="reasons">${i.reasons.map(n=>Mi(n,e))}</ul>
    ${i.if_sent?Oi(i.if_sent,e):u}`}function Mi(i,e){let{t}=e,n=i.effect==="raises",s=i.turn===null?u:d` <small>${t.message(i.turn+1)}</small>`;return d`<li dir="auto"><span aria-hidden="true">${n?"\u2191":"\u2193"}</span>
    <span class="sr">${n?t.raises:t.lowers}</span> ${i.text}${s}</li>`}function Oi(i,e){if(i.hidden||i.change===null||i.low===null||i.high===null)return u;let{t}=e,n=i.change<0?t.wouldLower:t.wouldRaise,[s,r]=[i.low,i.high].map(Math.abs).sort((o,l)=>o-l);return d`<p class="if-sent" data-testid="if-sent">${n(e.percent(s),e.percent(r))} <small dir="auto">${i.label}</small></p>`}var Ft=2*Math.PI*21;function Ut(i,e){let t=i===null?"\u2013":e.number(i),n=(i??0)/100*Ft;return d`<svg class="dial ${Le(i)}" viewBox="0 0 48 48" role="img" aria-label="${e.t.overall}: ${t}" data-testid="overall">
    <circle cx="24" cy="24" r="21"></circle>
    ${i===null?u:v`<circle class="value" cx="24" cy="24" r="21" stroke-dasharray="${n} ${Ft}" transform="rotate(-90 24 24)"></circle>`}
    <text x="24" y="24.5">${t}</text>
  </svg>`}var Li={value:null,why:"",evidence:[]},Ht=(i,e,t)=>d`<div class="signals">
    ${Ge.map(n=>zi(n,(e?null:i.scores[n])??Li,t))}
  </div>`;function zi(i,e,t){let{value:n,why:s,evidence:r}=e;return d`<details class="signal" data-testid="signal" data-signal=${i}>
    <summary>
      ${ge}<span>${t.t.signals[i]}</span>
      ${n===null?d`<span class="unscored" dir=${t.dir} lang=${t.lang}>${s}</span>`:Ni(n)}
      <span class="number">${n===null?"\u2013":t.number(n)}</span>
    </summary>
    <div class="detail" dir=${t.dir} lang=${t.lang}>
      ${s?d`<p>${s}</p>`:u} ${r.slice(0,3).map(o=>d`<blockquote>${fe(o.text,t.lang)}</blockquote>`)}
    </div>
  </details>`}var Ni=i=>d`<svg class="bar ${Le(i)}" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <rect class="track" width="100" height="6"></rect>
    <rect class="fill" width=${Math.max(i,2)} height="6"></rect>
  </svg>`;function Dt(i,{connection:e,detail:t},n,s,r){let{t:o}=r,l=e==="ready"&&i.partial?"partial":e,a=t||(n?o.findings(n):o.ready),p={connecting:o.connecting,offline:o.offline,refused:`${o.refused} ${t}`,partial:o.partial,ready:a};return d`<header>
    ${Ut(i.overall,r)}
    <div class="grow">
      <h2>${o.title}</h2>
      <p class="status ${l}" data-testid="status" data-state=${l}>${p[l]}</p>
    </div>
    <button class="undo" data-testid="undo" ?hidden=${s===null} @click=${s}>${kt}${o.undo}</button>
  </header>`}var M=8;function It(i,e,t,n,s){let r=o=>o.key==="Escape"&&s();return d`<div popover="manual" role="dialog" tabindex="-1" aria-label=${t.t.signals[i.signal]} data-testid="popover" @keydown=${r}>
    <div class="top">${ze(i,t)}<button class="close" aria-label=${t.t.close} @click=${s}>${xt}</button></div>
    ${Ne(i,t)} ${Fe(i,e,t,n)}
  </div>`}function Vt(i,e,t,n){i.matches(":popover-open")||i.showPopover();let s=te(e.element),r=e.boxes(t).at(-1)??s,o=i.getBoundingClientRect(),l=n?r.right-o.width:r.left,a=Math.min(Math.max(r.bottom,s.top),s.bottom)+M,p=Math.max(r.top,s.top)-o.height-M;i.style.left=`${Math.max(M,Math.min(l,innerWidth-o.width-M))}px`,i.style.top=`${a+o.height<=innerHeight||p<M?Math.min(a,Math.max(M,innerHeight-o.height-M)):p}px`}var Fi={},jt=ue(class extends z{constructor(){super(...arguments),this.ot=Fi}render(i,e){return e()}update(i,[e,t]){if(Array.isArray(e)){if(Array.isArray(this.ot)&&this.ot.length===e.length&&e.every((n,s)=>n===this.ot[s]))return y}else if(this.ot===e)return y;return this.ot=Array.isArray(e)?Array.from(e):e,this.render(e,t)}});var Ui=i=>i.kind==="gone"?d`<del>${i.text}</del>`:i.kind==="new"?d`<ins>${q(i.text)}</ins>`:q(i.text);function Bt(i,e,t,n,s){let{text:r,withheld:o}=i.rewrite;return r===null?o.length?Di(i,n):u:d`<section data-testid="rewrite" aria-labelledby="rewrite-title">
    <h3 id="rewrite-title">${n.t.rewrite}</h3>
    ${jt([i,...e],()=>{let l=Q(r,i.rewrite.slots,e);return d`<div class="diff" dir=${n.dir} lang=${n.lang}>${Ke(i.of,l).map(Ui)}</div>`})}
    ${Hi(i,e,n,s)}
    <div class="actions">
      <button class="main" data-testid="rewrite-apply" ?disabled=${!t} @click=${s.use}>${K}${n.t.rewriteApply}</button>
      ${t?u:d`<span class="note">${n.t.rewriteStale}</span>`}
    </div>
  </section>`}var Hi=(i,e,t,n)=>i.rewrite.slots.length?d`<div class="slots">
        ${i.rewrite.slots.map((s,r)=>d`<label>
            <span>${t.t.fill}: <b dir=${t.dir} lang=${t.lang}>${s.slice(1,-1)}</b></span>
            <input dir="auto" lang=${t.lang} data-testid="slot" autocomplete="off" .value=${e[r]??""}
              @input=${o=>n.fill(r,o.target.value)} />
          </label>`)}
      </div>`:u,Di=(i,e)=>d`<section data-testid="withheld">
    <h3>${e.t.rewrite}</h3>
    <p class="note">${e.t.rewriteWithheld}</p>
    <ul class="reasons">${i.rewrite.withheld.map(t=>d`<li dir="auto">${t.reason}</li>`)}</ul>
  </section>`;function Kt(i,e,t){let{text:n,state:s,findings:r,opened:o,offer:l}=i,a=!n.trim();return d`<div class="coach" lang=${t.ui} dir=${U(t.ui)?"rtl":"ltr"}>
    ${Dt(s,i.status,r.length,e.undo,t)}
    <section aria-label=${t.t.scores}>${Ht(s,a,t)}</section>
    ${Lt(r,o?.id??"",n,t,e.finding)}
    ${l&&!a?Bt(l,i.answers,i.fresh,t,e.rewrite):u}
    ${Nt(s.customer,s.risk,t)}
    <p class="sr" role="status" aria-live="polite">${i.spoken}</p>
    ${o?It(o,n,t,e.finding,e.leave):u}
  </div>`}var qt=["channel","locale","policy","lang","history","customer"],ve=class extends S{static properties={for:{type:String},server:{type:String},channel:{type:String},locale:{type:String},policy:{type:String},lang:{type:String},ui:{type:String},theme:{type:String},history:{attribute:!1},customer:{attribute:!1},getKey:{attribute:!1}};#e=matchMedia("(prefers-color-scheme: dark)");#t=()=>this.requestUpdate();constructor(){super(),this.for=this.server=this.locale=this.policy=this.theme="",this.channel="chat",this.ui="en",this.history=[],this.customer=null,this.getKey=()=>null}connectedCallback(){super.connectedCallback(),this.#e.addEventListener("change",this.#t)}disconnectedCallback(){super.disconnectedCallback(),this.#e.removeEventListener("change",this.#t)}get dark(){return this.theme?this.theme==="dark":this.#e.matches}get language(){return this.ui in b?this.ui:"en"}};var Ii=500,Vi=15e3,ji=new Set([4401,4403]),be=class{constructor(e,t,n,s){this.server=e;this.getKey=t;this.listener=n;this.conversation=s}server;getKey;listener;conversation;#e=null;#t=!1;#i="";#s="";#a=!0;#o=0;#r=E;#l=0;#n;#d="";connect(){clearTimeout(this.#n),this.#n=void 0,addEventListener("online",this.#u),this.listener.connection("connecting","");let e=new WebSocket(`${(this.server||location.origin).replace(/^http/,"ws")}/v1/stream`);this.#e=e,e.onopen=()=>{this.#c(e)},e.onmessage=t=>e===this.#e&&this.#f(JSON.parse(t.data)),e.onclose=t=>e===this.#e&&this.#v(t.code,t.reason)}close(){removeEventListener("online",this.#u),clearTimeout(this.#n);let e=this.#e;this.#e=null,this.#t=!1,e?.close()}setText(e,t){e===this.#i&&t===this.#a||(this.#i=e,this.#a=t,this.#t&&this.#m())}setConversation(e){this.conversation=e,this.#t&&this.#d!==JSON.stringify(e)&&this.#h()}async#c(e){this.#r=E,this.#o=0,this.#s="",await this.#h().catch(()=>e.close())}async#h(){let e=this.#e,t=await this.getKey();e===this.#e&&(this.#d=JSON.stringify(this.conversation),this.#p({type:"open",draft:this.conversation,offsets:"utf16",...t?{key:t}:{}}))}#m(){let e=O(this.#s,this.#i);this.#p({type:"edit",version:++this.#o,edits:e?[e]:[],typing:this.#a}),this.#s=this.#i}#g(){this.#p({type:"text",version:++this.#o,text:this.#i,typing:this.#a}),this.#s=this.#i}#p(e){this.#e?.readyState===WebSocket.OPEN&&this.#e.send(JSON.stringify(e))}#f(e){e.type==="opened"?this.#y():e.type==="resync"?(this.#o=Math.max(this.#o,e.version),this.#g()):e.type==="report"?(this.#r=Be(this.#r,e),e.version===this.#o&&this.listener.report(this.#r,this.#s,!this.#a)):this.listener.connection(this.#t?"ready":"refused",e.detail)}#y(){this.#l=0,!this.#t&&this.#i&&this.#g(),this.#t=!0,this.listener.connection("ready","")}#v(e,t){if(this.#t=!1,this.#e=null,ji.has(e)){this.listener.connection("refused",t);return}this.listener.connection("offline","");let n=Math.min(Vi,Ii*2**this.#l++)*(.75+Math.random()/2);this.#n=setTimeout(()=>this.connect(),n)}#u=()=>{this.#n!==void 0&&this.connect()}};var Wt=w`
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
`;var Gt=w`
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
`;var Yt=w`
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
`;var Jt=w`
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
`;var Qt=[Gt,Wt,Yt,Jt];var Zt=new CSSStyleSheet;Zt.replaceSync(`
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
  :host { --low: #0b6e99; --medium: #9a5b00; --high: #c0262d; --tint: rgb(192 38 45 / 10%); --wave: ${Xt("%23c0262d")}; }
  .active.medium { background: rgb(154 91 0 / 12%); }
  .active.low { background: rgb(11 110 153 / 12%); }
  :host([dark]) { --low: #6cc4ee; --medium: #f0b35a; --high: #ff8a8f; --tint: rgb(255 138 143 / 18%); --wave: ${Xt("%23ff8a8f")}; }
  :host([dark]) .active.medium { background: rgb(240 179 90 / 18%); }
  :host([dark]) .active.low { background: rgb(108 196 238 / 18%); }
  @media (forced-colors: active) {
    .mark::after { background: none; border-block-end: 2px dotted LinkText; forced-color-adjust: none; }
    .medium::after { border-block-end-style: dashed; }
    .high::after { border-block-end-style: double; border-block-end-width: 4px; }
  }
`);function Xt(i){return`url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='8' height='4'>${`<path d='M0 3 Q2 0 4 2 T8 2' fill='none' stroke='${i}' stroke-width='1.4'/>`}</svg>")`}var Bi=250,$e=class{constructor(e,t){this.field=e;this.drawn=t;this.#e.setAttribute("aria-hidden","true"),this.#e.dataset.replyCoach="underlines",Object.assign(this.#e.style,{position:"fixed",inset:"0",pointerEvents:"none",zIndex:"2147483000"}),this.#t=this.#e.attachShadow({mode:"open"}),this.#t.adoptedStyleSheets=[Zt],(e.element.closest("dialog")??document.body).append(this.#e),this.#i.observe(e.element),addEventListener("scroll",this.draw,{capture:!0,passive:!0}),addEventListener("resize",this.draw),document.fonts.ready.then(this.draw)}field;drawn;#e=document.createElement("div");#t;#i=new ResizeObserver(()=>this.draw());#s=setInterval(()=>this.#n()&&this.draw(),Bi);#a=[];#o="";#r=0;#l="";show(e,t,n){this.#a=e,this.#o=t,this.#e.toggleAttribute("dark",n),this.draw()}draw=()=>{this.#r||=requestAnimationFrame(()=>{this.#r=0,this.#n();let e=te(this.field.element);this.#t.replaceChildren(...this.#a.flatMap(t=>this.#d(t,e))),this.drawn()})};#n(){let{left:e,top:t,width:n,height:s}=this.field.element.getBoundingClientRect(),r=[e,t,n,s].join(),o=r!==this.#l;return this.#l=r,o}#d(e,t){return this.field.boxes(e).filter(n=>n.height>0&&n.bottom>t.top+2&&n.top<t.bottom-2).map(n=>this.#c(e,n,t))}#c(e,t,n){let s=document.createElement("div"),r=e.start===e.end;s.className=`mark ${e.severity}${r?" missing":""}${e.id===this.#o?" active":""}`,s.dataset.testid="underline",s.dataset.finding=e.id,s.dataset.severity=e.severity;let[o,l]=[Math.max(t.left,n.left),Math.min(t.right,n.right)],a=Math.max(t.top,n.top);return Object.assign(s.style,{left:`${o}px`,top:`${a}px`,width:`${Math.max(l-o,r?4:0)}px`,height:`${Math.min(t.bottom,n.bottom)-a}px`}),s}remove(){removeEventListener("scroll",this.draw,{capture:!0}),removeEventListener("resize",this.draw),this.#i.disconnect(),clearInterval(this.#s),cancelAnimationFrame(this.#r),this.#e.remove()}};var He=class extends ve{static styles=Qt;static properties={status:{state:!0},answers:{state:!0},spoken:{state:!0}};#e=null;#t=null;#i=null;#s=new Y;constructor(){super(),this.status={connection:"connecting",detail:""},this.spoken="",this.answers=[],this.addEventListener("focusout",this.#h)}connectedCallback(){super.connectedCallback(),!this.#a()&&document.readyState==="loading"&&addEventListener("DOMContentLoaded",()=>this.#a(),{once:!0})}disconnectedCallback(){super.disconnectedCallback(),this.detach()}#a(){let e=this.for&&this.isConnected?this.getRootNode().getElementById(this.for):null;return e&&!this.#e&&this.attach(e),this.#e!==null}attach(e){this.detach();let t={report:this.#g,connection:this.#p},n=new be(this.server,()=>this.getKey(),t,ke(this));this.#e=new Z(Ye(e),n),this.#t=new $e(this.#e.field,()=>this.#w()),this.#i=new G(e);for(let[s,r]of this.#m)e.addEventListener(s,r);n.connect(),this.requestUpdate()}detach(){for(let[e,t]of this.#m)this.#e?.field.element.removeEventListener(e,t);this.#e?.stop(),this.#t?.remove(),this.#i?.remove(),this.#e=this.#t=this.#i=null,this.#n.close(),this.requestUpdate()}refresh(){this.answers=[],this.#n.close(),this.#e?.renew(),this.requestUpdate()}willUpdate(e){e.has("history")&&this.#s.follow(e.get("history")??[],this.history)}updated(e){e.has("for")&&e.get("for")&&(this.detach(),this.#a()),qt.some(t=>e.has(t))&&this.#e?.stream.setConversation(ke(this)),this.toggleAttribute("data-dark",this.dark),this.#t?.show(this.#r,this.#n.finding?.id??"",this.dark),this.#i?.say(`${this.#r.length?`${this.#l}. `:""}${b[this.language].hint}`,this.language),this.#w()}get#o(){return this.#e?.state??E}get#r(){return this.#o.findings.filter(e=>!this.#s.hides(e))}get#l(){let e=b[this.language];return this.#r.length?e.findings(this.#r.length):e.noFindings}#n=new ye(this.#d());#d(){let e=this;return{get field(){return e.#e?.field??null},get shown(){return e.#r},apply:t=>this.#y(t),enter:()=>this.#$?.querySelector(".edit, .quiet")?.focus(),opened:(t,n)=>{t&&n&&(this.spoken=Mt(t,b[this.language])),this.requestUpdate()}}}#c=()=>{this.#n.close(),this.#e?.typed(),this.requestUpdate()};#h=()=>{this.#e?.send(!1),setTimeout(()=>{let e=this.getRootNode().activeElement;document.hasFocus()&&e!==this&&e!==this.#e?.field.element&&this.#n.close()})};#m=[["input",this.#c],["blur",this.#h],["keydown",this.#n.key],["click",this.#n.clicked]];#g=(e,t,n)=>{let s=this.#e?.offer?.rewrite.slots??[];this.#e?.take(e,t,n),this.answers=We(s,this.answers,this.#e?.offer?.rewrite.slots??[]),this.#n.finding||this.#n.close(),n&&t.trim()&&(this.spoken=this.#l),this.requestUpdate(),this.dispatchEvent(new CustomEvent("reply-coach-report",{detail:this.#o,bubbles:!0,composed:!0}))};#p=(e,t)=>{this.status={connection:e,detail:t}};#f(e,t){let n=this.#e?.text??"";this.#e?.change(e,t)&&(this.#n.close(),this.spoken=b[this.language].applied,t&&this.#b(t,"applied"),this.requestUpdate(),this.dispatchEvent(new CustomEvent("reply-coach-apply",{detail:{before:n,after:e},bubbles:!0,composed:!0})))}#y=e=>this.#f(je(this.#e?.text??"",e.edits),e);#v=()=>{let e=this.#e?.undo();e&&(this.#n.close(),this.spoken=b[this.language].undone,e.finding&&this.#b(e.finding,"undone"),this.requestUpdate())};#u(e,t){let n=this.shadowRoot?.activeElement,s=this.#r.indexOf(e);t==="snoozed"?this.#s.snooze(e):this.#s.hide(e),this.#b(e,t),this.spoken=this.#l,this.#$?.contains(n??null)?this.#n.leave():this.#n.close(),n?.closest(".finding")&&this.updateComplete.then(()=>this.#x(s))}#x(e){let t=[...this.renderRoot.querySelectorAll(".finding")];(t[Math.min(e,t.length-1)]?.querySelector("button, summary")??this.#e?.field.element)?.focus()}#b(e,t){new W(this.server,this.getKey).feedback(e,t,this.#o.lang)}#k={apply:this.#y,go:this.#n.go,snooze:e=>this.#u(e,"snoozed"),notHelpful:e=>this.#u(e,"not_helpful")};#S={use:()=>{let e=this.#e?.offer?.rewrite;e?.text&&this.#e?.fresh&&this.#f(Q(e.text,e.slots,this.answers),null)},fill:(e,t)=>this.answers=Object.assign([...this.answers],{[e]:t})};render(){let e=this.#e,t={text:e?.text??"",state:this.#o,status:this.status,findings:this.#r,opened:this.#n.finding,offer:e?.offer??null,fresh:e?.fresh??!1,answers:this.answers,spoken:this.spoken},n=e?.changes.size?this.#v:null,s={finding:this.#k,rewrite:this.#S,leave:this.#n.leave,undo:n};return Kt(t,s,Rt(this.language,this.#o.lang))}get#$(){return this.renderRoot.querySelector("[popover]")}#w(){let[e,t]=[this.#$,this.#n.finding];e&&t&&this.#e&&Vt(e,this.#e.field,t,U(this.#o.lang))}};customElements.define("reply-coach",He);export{He as ReplyCoach};
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

var P=class extends Error{constructor(t,i,s){super(s);this.status=t;this.code=i;this.name="CoachProblem"}status;code},_=class{constructor(e,t=()=>null){this.server=e;this.getKey=t}server;getKey;meta=()=>this.#e("/v1/meta");samples=async()=>(await this.#e("/v1/samples")).samples;rewrite=async e=>(await this.#t("/v1/rewrite?offsets=utf16",{...e,rewrite:!0})).rewrite;async feedback(e,t,i){await this.#t("/v1/feedback",{rule:e.rule,verdict:t,lang:i}).catch(()=>{})}#e=e=>this.#i(e,{});#t=(e,t)=>this.#i(e,{method:"POST",body:JSON.stringify(t),headers:{"Content-Type":"application/json"}});async#i(e,t){let i=await this.getKey(),s={...t.headers,...i?{Authorization:`Bearer ${i}`}:{}},r=await fetch(this.server+e,{...t,headers:s});if(r.status===204)return;let o=await r.json();if(r.ok)return o;let l=o;throw new P(r.status,l.code,l.detail)}};var q=globalThis,G=q.ShadowRoot&&(q.ShadyCSS===void 0||q.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,X=Symbol(),Ee=new WeakMap,L=class{constructor(e,t,i){if(this._$cssResult$=!0,i!==X)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(G&&e===void 0){let i=t!==void 0&&t.length===1;i&&(e=Ee.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),i&&Ee.set(t,e))}return e}toString(){return this.cssText}},Ae=n=>new L(typeof n=="string"?n:n+"",void 0,X),ee=(n,...e)=>{let t=n.length===1?n[0]:e.reduce((i,s,r)=>i+(o=>{if(o._$cssResult$===!0)return o.cssText;if(typeof o=="number")return o;throw Error("Value passed to 'css' function must be a 'css' function result: "+o+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(s)+n[r+1],n[0]);return new L(t,n,X)},_e=(n,e)=>{if(G)n.adoptedStyleSheets=e.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet);else for(let t of e){let i=document.createElement("style"),s=q.litNonce;s!==void 0&&i.setAttribute("nonce",s),i.textContent=t.cssText,n.appendChild(i)}},te=G?n=>n:n=>n instanceof CSSStyleSheet?(e=>{let t="";for(let i of e.cssRules)t+=i.cssText;return Ae(t)})(n):n;var{is:pt,defineProperty:ut,getOwnPropertyDescriptor:gt,getOwnPropertyNames:mt,getOwnPropertySymbols:ft,getPrototypeOf:yt}=Object,V=globalThis,Te=V.trustedTypes,vt=Te?Te.emptyScript:"",bt=V.reactiveElementPolyfillSupport,H=(n,e)=>n,ie={toAttribute(n,e){switch(e){case Boolean:n=n?vt:null;break;case Object:case Array:n=n==null?n:JSON.stringify(n)}return n},fromAttribute(n,e){let t=n;switch(e){case Boolean:t=n!==null;break;case Number:t=n===null?null:Number(n);break;case Object:case Array:try{t=JSON.parse(n)}catch{t=null}}return t}},Me=(n,e)=>!pt(n,e),Ce={attribute:!0,type:String,converter:ie,reflect:!1,useDefault:!1,hasChanged:Me};Symbol.metadata??=Symbol("metadata"),V.litPropertyMetadata??=new WeakMap;var y=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=Ce){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let i=Symbol(),s=this.getPropertyDescriptor(e,i,t);s!==void 0&&ut(this.prototype,e,s)}}static getPropertyDescriptor(e,t,i){let{get:s,set:r}=gt(this.prototype,e)??{get(){return this[t]},set(o){this[t]=o}};return{get:s,set(o){let l=s?.call(this);r?.call(this,o),this.requestUpdate(e,l,i)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??Ce}static _$Ei(){if(this.hasOwnProperty(H("elementProperties")))return;let e=yt(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(H("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(H("properties"))){let t=this.properties,i=[...mt(t),...ft(t)];for(let s of i)this.createProperty(s,t[s])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[i,s]of t)this.elementProperties.set(i,s)}this._$Eh=new Map;for(let[t,i]of this.elementProperties){let s=this._$Eu(t,i);s!==void 0&&this._$Eh.set(s,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let i=new Set(e.flat(1/0).reverse());for(let s of i)t.unshift(te(s))}else e!==void 0&&t.push(te(e));return t}static _$Eu(e,t){let i=t.attribute;return i===!1?void 0:typeof i=="string"?i:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let i of t.keys())this.hasOwnProperty(i)&&(e.set(i,this[i]),delete this[i]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return _e(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,i){this._$AK(e,i)}_$ET(e,t){let i=this.constructor.elementProperties.get(e),s=this.constructor._$Eu(e,i);if(s!==void 0&&i.reflect===!0){let r=(i.converter?.toAttribute!==void 0?i.converter:ie).toAttribute(t,i.type);this._$Em=e,r==null?this.removeAttribute(s):this.setAttribute(s,r),this._$Em=null}}_$AK(e,t){let i=this.constructor,s=i._$Eh.get(e);if(s!==void 0&&this._$Em!==s){let r=i.getPropertyOptions(s),o=typeof r.converter=="function"?{fromAttribute:r.converter}:r.converter?.fromAttribute!==void 0?r.converter:ie;this._$Em=s;let l=o.fromAttribute(t,r.type);this[s]=l??this._$Ej?.get(s)??l,this._$Em=null}}requestUpdate(e,t,i,s=!1,r){if(e!==void 0){let o=this.constructor;if(s===!1&&(r=this[e]),i??=o.getPropertyOptions(e),!((i.hasChanged??Me)(r,t)||i.useDefault&&i.reflect&&r===this._$Ej?.get(e)&&!this.hasAttribute(o._$Eu(e,i))))return;this.C(e,t,i)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:i,reflect:s,wrapped:r},o){i&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,o??t??this[e]),r!==!0||o!==void 0)||(this._$AL.has(e)||(this.hasUpdated||i||(t=void 0),this._$AL.set(e,t)),s===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[s,r]of this._$Ep)this[s]=r;this._$Ep=void 0}let i=this.constructor.elementProperties;if(i.size>0)for(let[s,r]of i){let{wrapped:o}=r,l=this[s];o!==!0||this._$AL.has(s)||l===void 0||this.C(s,void 0,r,l)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(i=>i.hostUpdate?.()),this.update(t)):this._$EM()}catch(i){throw e=!1,this._$EM(),i}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};y.elementStyles=[],y.shadowRootOptions={mode:"open"},y[H("elementProperties")]=new Map,y[H("finalized")]=new Map,bt?.({ReactiveElement:y}),(V.reactiveElementVersions??=[]).push("2.1.2");var de=globalThis,Re=n=>n,Y=de.trustedTypes,Pe=Y?Y.createPolicy("lit-html",{createHTML:n=>n}):void 0,Ue="$lit$",$=`lit$${Math.random().toFixed(9).slice(2)}$`,Fe="?"+$,$t=`<${Fe}>`,E=document,z=()=>E.createComment(""),O=n=>n===null||typeof n!="object"&&typeof n!="function",he=Array.isArray,wt=n=>he(n)||typeof n?.[Symbol.iterator]=="function",ne=`[ 	
\f\r]`,N=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Le=/-->/g,He=/>/g,S=RegExp(`>|${ne}(?:([^\\s"'>=/]+)(${ne}*=${ne}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Ne=/'/g,ze=/"/g,Ie=/^(?:script|style|textarea|title)$/i,ce=n=>(e,...t)=>({_$litType$:n,strings:e,values:t}),g=ce(1),I=ce(2),Zt=ce(3),A=Symbol.for("lit-noChange"),p=Symbol.for("lit-nothing"),Oe=new WeakMap,k=E.createTreeWalker(E,129);function Ke(n,e){if(!he(n)||!n.hasOwnProperty("raw"))throw Error("invalid template strings array");return Pe!==void 0?Pe.createHTML(e):e}var xt=(n,e)=>{let t=n.length-1,i=[],s,r=e===2?"<svg>":e===3?"<math>":"",o=N;for(let l=0;l<t;l++){let a=n[l],c,h,d=-1,m=0;for(;m<a.length&&(o.lastIndex=m,h=o.exec(a),h!==null);)m=o.lastIndex,o===N?h[1]==="!--"?o=Le:h[1]!==void 0?o=He:h[2]!==void 0?(Ie.test(h[2])&&(s=RegExp("</"+h[2],"g")),o=S):h[3]!==void 0&&(o=S):o===S?h[0]===">"?(o=s??N,d=-1):h[1]===void 0?d=-2:(d=o.lastIndex-h[2].length,c=h[1],o=h[3]===void 0?S:h[3]==='"'?ze:Ne):o===ze||o===Ne?o=S:o===Le||o===He?o=N:(o=S,s=void 0);let b=o===S&&n[l+1].startsWith("/>")?" ":"";r+=o===N?a+$t:d>=0?(i.push(c),a.slice(0,d)+Ue+a.slice(d)+$+b):a+$+(d===-2?l:b)}return[Ke(n,r+(n[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),i]},U=class n{constructor({strings:e,_$litType$:t},i){let s;this.parts=[];let r=0,o=0,l=e.length-1,a=this.parts,[c,h]=xt(e,t);if(this.el=n.createElement(c,i),k.currentNode=this.el.content,t===2||t===3){let d=this.el.content.firstChild;d.replaceWith(...d.childNodes)}for(;(s=k.nextNode())!==null&&a.length<l;){if(s.nodeType===1){if(s.hasAttributes())for(let d of s.getAttributeNames())if(d.endsWith(Ue)){let m=h[o++],b=s.getAttribute(d).split($),j=/([.?@])?(.*)/.exec(m);a.push({type:1,index:r,name:j[2],strings:b,ctor:j[1]==="."?re:j[1]==="?"?oe:j[1]==="@"?ae:C}),s.removeAttribute(d)}else d.startsWith($)&&(a.push({type:6,index:r}),s.removeAttribute(d));if(Ie.test(s.tagName)){let d=s.textContent.split($),m=d.length-1;if(m>0){s.textContent=Y?Y.emptyScript:"";for(let b=0;b<m;b++)s.append(d[b],z()),k.nextNode(),a.push({type:2,index:++r});s.append(d[m],z())}}}else if(s.nodeType===8)if(s.data===Fe)a.push({type:2,index:r});else{let d=-1;for(;(d=s.data.indexOf($,d+1))!==-1;)a.push({type:7,index:r}),d+=$.length-1}r++}}static createElement(e,t){let i=E.createElement("template");return i.innerHTML=e,i}};function T(n,e,t=n,i){if(e===A)return e;let s=i!==void 0?t._$Co?.[i]:t._$Cl,r=O(e)?void 0:e._$litDirective$;return s?.constructor!==r&&(s?._$AO?.(!1),r===void 0?s=void 0:(s=new r(n),s._$AT(n,t,i)),i!==void 0?(t._$Co??=[])[i]=s:t._$Cl=s),s!==void 0&&(e=T(n,s._$AS(n,e.values),s,i)),e}var se=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:i}=this._$AD,s=(e?.creationScope??E).importNode(t,!0);k.currentNode=s;let r=k.nextNode(),o=0,l=0,a=i[0];for(;a!==void 0;){if(o===a.index){let c;a.type===2?c=new F(r,r.nextSibling,this,e):a.type===1?c=new a.ctor(r,a.name,a.strings,this,e):a.type===6&&(c=new le(r,this,e)),this._$AV.push(c),a=i[++l]}o!==a?.index&&(r=k.nextNode(),o++)}return k.currentNode=E,s}p(e){let t=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(e,i,t),t+=i.strings.length-2):i._$AI(e[t])),t++}},F=class n{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,i,s){this.type=2,this._$AH=p,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=i,this.options=s,this._$Cv=s?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=T(this,e,t),O(e)?e===p||e==null||e===""?(this._$AH!==p&&this._$AR(),this._$AH=p):e!==this._$AH&&e!==A&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):wt(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==p&&O(this._$AH)?this._$AA.nextSibling.data=e:this.T(E.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:i}=e,s=typeof i=="number"?this._$AC(e):(i.el===void 0&&(i.el=U.createElement(Ke(i.h,i.h[0]),this.options)),i);if(this._$AH?._$AD===s)this._$AH.p(t);else{let r=new se(s,this),o=r.u(this.options);r.p(t),this.T(o),this._$AH=r}}_$AC(e){let t=Oe.get(e.strings);return t===void 0&&Oe.set(e.strings,t=new U(e)),t}k(e){he(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,i,s=0;for(let r of e)s===t.length?t.push(i=new n(this.O(z()),this.O(z()),this,this.options)):i=t[s],i._$AI(r),s++;s<t.length&&(this._$AR(i&&i._$AB.nextSibling,s),t.length=s)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let i=Re(e).nextSibling;Re(e).remove(),e=i}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},C=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,i,s,r){this.type=1,this._$AH=p,this._$AN=void 0,this.element=e,this.name=t,this._$AM=s,this.options=r,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=p}_$AI(e,t=this,i,s){let r=this.strings,o=!1;if(r===void 0)e=T(this,e,t,0),o=!O(e)||e!==this._$AH&&e!==A,o&&(this._$AH=e);else{let l=e,a,c;for(e=r[0],a=0;a<r.length-1;a++)c=T(this,l[i+a],t,a),c===A&&(c=this._$AH[a]),o||=!O(c)||c!==this._$AH[a],c===p?e=p:e!==p&&(e+=(c??"")+r[a+1]),this._$AH[a]=c}o&&!s&&this.j(e)}j(e){e===p?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},re=class extends C{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===p?void 0:e}},oe=class extends C{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==p)}},ae=class extends C{constructor(e,t,i,s,r){super(e,t,i,s,r),this.type=5}_$AI(e,t=this){if((e=T(this,e,t,0)??p)===A)return;let i=this._$AH,s=e===p&&i!==p||e.capture!==i.capture||e.once!==i.once||e.passive!==i.passive,r=e!==p&&(i===p||s);s&&this.element.removeEventListener(this.name,this,i),r&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},le=class{constructor(e,t,i){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(e){T(this,e)}};var St=de.litHtmlPolyfillSupport;St?.(U,F),(de.litHtmlVersions??=[]).push("3.3.3");var De=(n,e,t)=>{let i=t?.renderBefore??e,s=i._$litPart$;if(s===void 0){let r=t?.renderBefore??null;i._$litPart$=s=new F(e.insertBefore(z(),r),r,void 0,t??{})}return s._$AI(n),s};var pe=globalThis,w=class extends y{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=De(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return A}};w._$litElement$=!0,w.finalized=!0,pe.litElementHydrateSupport?.({LitElement:w});var kt=pe.litElementPolyfillSupport;kt?.({LitElement:w});(pe.litElementVersions??=[]).push("4.2.2");var Be=n=>n instanceof HTMLTextAreaElement?new ue(n):new ge(n);function We(n){return n?document.execCommand("insertText",!1,n):document.execCommand("delete")}var Et=["direction","fontFamily","fontSize","fontStyle","fontVariant","fontWeight","fontStretch","letterSpacing","lineHeight","paddingTop","paddingRight","paddingBottom","paddingLeft","borderTopWidth","borderRightWidth","borderBottomWidth","borderLeftWidth","tabSize","textAlign","textIndent","textTransform","wordSpacing","wordBreak","overflowWrap","fontFeatureSettings","fontKerning"],ue=class{constructor(e){this.element=e;this.#e.setAttribute("aria-hidden","true"),Object.assign(this.#e.style,{position:"fixed",top:"0",left:"0",visibility:"hidden",pointerEvents:"none",whiteSpace:"pre-wrap",boxSizing:"border-box",borderStyle:"solid",overflow:"hidden",height:"auto",zIndex:"-1"}),document.body.append(this.#e)}element;#e=document.createElement("div");text=()=>this.element.value;caret=()=>this.element.selectionStart;select(e){this.element.focus(),this.element.setSelectionRange(e.start,e.end)}edit(e){this.select(e),!(e.start===e.end&&!e.text||We(e.text))&&(this.element.setRangeText(e.text,e.start,e.end,"end"),this.element.dispatchEvent(new InputEvent("input",{bubbles:!0})))}boxes(e){let t=getComputedStyle(this.element);for(let a of Et)this.#e.style[a]=t[a];let i=parseFloat(t.borderLeftWidth)+parseFloat(t.borderRightWidth);this.#e.style.width=`${this.element.clientWidth+i}px`,this.#e.textContent=`${this.element.value}\u200B`;let s=this.element.getBoundingClientRect(),r=s.left+(t.direction==="rtl"?s.width-this.element.clientWidth-i:0),o=document.createRange(),l=this.#e.firstChild;return o.setStart(l,Math.min(e.start,l.length)),o.setEnd(l,Math.min(Math.max(e.end,e.start),l.length)),[...o.getClientRects()].map(a=>new DOMRect(a.left+r-this.element.scrollLeft,a.top+s.top-this.element.scrollTop,a.width,a.height))}release(){this.#e.remove()}},At=new Set(["DIV","P","LI","UL","OL","BLOCKQUOTE","PRE","H1","H2","H3","TABLE","TR","SECTION"]),ge=class{constructor(e){this.element=e}element;text=()=>this.#t().text;caret(){let e=getSelection(),{segments:t,text:i}=this.#t(),s=t.find(r=>r.node&&r.node===e?.anchorNode);return s?s.start+(e?.anchorOffset??0):i.length}select(e){this.element.focus();let t=getSelection();t?.removeAllRanges(),t?.addRange(this.#e(e))}edit(e){if(this.select(e),e.start===e.end&&!e.text||We(e.text))return;let t=this.#e(e);t.deleteContents(),t.insertNode(document.createTextNode(e.text)),this.element.dispatchEvent(new InputEvent("input",{bubbles:!0}))}boxes=e=>[...this.#e(e).getClientRects()];release(){}#e(e){let{segments:t}=this.#t(),i=document.createRange();i.selectNodeContents(this.element),i.collapse(!1);let s=t.find(o=>o.node&&o.start<=e.start&&e.start<=o.end&&o.end>o.start),r=t.findLast(o=>o.node&&o.start<=e.end&&e.end<=o.end);return s?.node&&i.setStart(s.node,e.start-s.start),r?.node&&e.end>=e.start&&i.setEnd(r.node,e.end-r.start),i}#t(){let e=[],t="",i=()=>{e.push({node:null,start:t.length,end:t.length+1}),t+=`
`},s=r=>{for(let o of r.childNodes)o instanceof Text?(e.push({node:o,start:t.length,end:t.length+o.data.length}),t+=o.data):o.nodeName==="BR"?(o.nextSibling||r===this.element)&&i():(At.has(o.nodeName)&&t&&!t.endsWith(`
`)&&i(),s(o))};return s(this.element),{text:t.replaceAll("\xA0"," "),segments:e}}};var K={en:{title:"Reply coach",overall:"Overall",signals:{empathy:"Empathy",positivity:"Positive wording",clarity:"Clarity",formality:"Formality",ownership:"Ownership",listening:"Listening",channel:"Fit for the channel"},severities:{low:"minor",medium:"moderate",high:"serious"},findings:n=>n===1?"1 suggestion":`${n} suggestions`,noFindings:"Nothing to improve.",empty:"Start typing. Suggestions appear when a sentence is finished.",apply:"Apply",undo:"Undo",undone:"The change was undone.",applied:"The change was made.",snooze:"Not in this conversation",notHelpful:"Not helpful",source:"Source",why:"Why",insert:"Add",remove:"Remove",rewrite:"Suggested rewrite",rewriteApply:"Use this text",rewriteWithheld:"No rewrite is offered:",fill:"Fill in",customer:"Customer",mood:{calm:"seems calm",unhappy:"seems unhappy",angry:"seems frustrated",leaving:"speaks of leaving"},risk:"Risk of leaving",riskUnknown:"Not enough to tell.",riskBand:(n,e,t)=>`${n} (between ${e} and ${t})`,connecting:"Connecting\u2026",offline:"The coach cannot be reached. Your text stays here; trying again\u2026",refused:"The server refuses this page:",partial:"Still reading; some of it may change.",next:"Next suggestion",previous:"Previous suggestion",close:"Close",hint:"Alt+\u2193 and Alt+\u2191 go through the suggestions, Alt+Enter applies one, Escape closes."},tr:{title:"Yan\u0131t ko\xE7u",overall:"Genel",signals:{empathy:"Empati",positivity:"Olumlu ifade",clarity:"A\xE7\u0131kl\u0131k",formality:"Resmiyet",ownership:"Sahiplenme",listening:"Dinleme",channel:"Kanala uygunluk"},severities:{low:"k\xFC\xE7\xFCk",medium:"orta",high:"ciddi"},findings:n=>`${n} \xF6neri`,noFindings:"D\xFCzeltilecek bir \u015Fey yok.",empty:"Yazmaya ba\u015Flay\u0131n. \xD6neriler c\xFCmle bitince g\xF6r\xFCn\xFCr.",apply:"Uygula",undo:"Geri al",undone:"De\u011Fi\u015Fiklik geri al\u0131nd\u0131.",applied:"De\u011Fi\u015Fiklik yap\u0131ld\u0131.",snooze:"Bu g\xF6r\xFC\u015Fmede g\xF6sterme",notHelpful:"Yararl\u0131 de\u011Fil",source:"Kaynak",why:"Neden",insert:"Ekle",remove:"\xC7\u0131kar",rewrite:"\xD6nerilen metin",rewriteApply:"Bu metni kullan",rewriteWithheld:"Yeniden yaz\u0131m \xF6nerilmiyor:",fill:"Doldurun",customer:"M\xFC\u015Fteri",mood:{calm:"sakin g\xF6r\xFCn\xFCyor",unhappy:"memnun g\xF6r\xFCnm\xFCyor",angry:"sinirli g\xF6r\xFCn\xFCyor",leaving:"ayr\u0131lmaktan s\xF6z ediyor"},risk:"Ayr\u0131lma riski",riskUnknown:"S\xF6ylemek i\xE7in yeterli bilgi yok.",riskBand:(n,e,t)=>`${n} (${e} ile ${t} aras\u0131nda)`,connecting:"Ba\u011Flan\u0131yor\u2026",offline:"Ko\xE7a ula\u015F\u0131lam\u0131yor. Metniniz burada duruyor; yeniden deneniyor\u2026",refused:"Sunucu bu sayfay\u0131 kabul etmiyor:",partial:"Okuma s\xFCr\xFCyor; baz\u0131 sonu\xE7lar de\u011Fi\u015Febilir.",next:"Sonraki \xF6neri",previous:"\xD6nceki \xF6neri",close:"Kapat",hint:"Alt+\u2193 ve Alt+\u2191 \xF6neriler aras\u0131nda gezinir, Alt+Enter uygular, Escape kapat\u0131r."},fa:{title:"\u0645\u0631\u0628\u06CC \u067E\u0627\u0633\u062E",overall:"\u062F\u0631 \u0645\u062C\u0645\u0648\u0639",signals:{empathy:"\u0647\u0645\u062F\u0644\u06CC",positivity:"\u0628\u06CC\u0627\u0646 \u0645\u062B\u0628\u062A",clarity:"\u0631\u0648\u0634\u0646\u06CC",formality:"\u0644\u062D\u0646 \u0631\u0633\u0645\u06CC",ownership:"\u0645\u0633\u0626\u0648\u0644\u06CC\u062A\u200C\u067E\u0630\u06CC\u0631\u06CC",listening:"\u06AF\u0648\u0634 \u062F\u0627\u062F\u0646",channel:"\u062A\u0646\u0627\u0633\u0628 \u0628\u0627 \u06A9\u0627\u0646\u0627\u0644"},severities:{low:"\u062C\u0632\u0626\u06CC",medium:"\u0645\u062A\u0648\u0633\u0637",high:"\u062C\u062F\u06CC"},findings:n=>`${n.toLocaleString("fa")} \u067E\u06CC\u0634\u0646\u0647\u0627\u062F`,noFindings:"\u0686\u06CC\u0632\u06CC \u0628\u0631\u0627\u06CC \u0627\u0635\u0644\u0627\u062D \u0646\u06CC\u0633\u062A.",empty:"\u0634\u0631\u0648\u0639 \u0628\u0647 \u0646\u0648\u0634\u062A\u0646 \u06A9\u0646\u06CC\u062F. \u067E\u06CC\u0634\u0646\u0647\u0627\u062F\u0647\u0627 \u067E\u0633 \u0627\u0632 \u067E\u0627\u06CC\u0627\u0646 \u0647\u0631 \u062C\u0645\u0644\u0647 \u0646\u0634\u0627\u0646 \u062F\u0627\u062F\u0647 \u0645\u06CC\u200C\u0634\u0648\u0646\u062F.",apply:"\u0627\u0639\u0645\u0627\u0644",undo:"\u0648\u0627\u06AF\u0631\u062F",undone:"\u062A\u063A\u06CC\u06CC\u0631 \u0628\u0631\u06AF\u0631\u062F\u0627\u0646\u062F\u0647 \u0634\u062F.",applied:"\u062A\u063A\u06CC\u06CC\u0631 \u0627\u0646\u062C\u0627\u0645 \u0634\u062F.",snooze:"\u062F\u0631 \u0627\u06CC\u0646 \u06AF\u0641\u062A\u200C\u0648\u06AF\u0648 \u0646\u0634\u0627\u0646 \u0646\u062F\u0647",notHelpful:"\u0645\u0641\u06CC\u062F \u0646\u0628\u0648\u062F",source:"\u0645\u0646\u0628\u0639",why:"\u062F\u0644\u06CC\u0644",insert:"\u0627\u0641\u0632\u0648\u062F\u0646",remove:"\u062D\u0630\u0641",rewrite:"\u0645\u062A\u0646 \u067E\u06CC\u0634\u0646\u0647\u0627\u062F\u06CC",rewriteApply:"\u0627\u0633\u062A\u0641\u0627\u062F\u0647 \u0627\u0632 \u0627\u06CC\u0646 \u0645\u062A\u0646",rewriteWithheld:"\u0628\u0627\u0632\u0646\u0648\u06CC\u0633\u06CC \u067E\u06CC\u0634\u0646\u0647\u0627\u062F \u0646\u0645\u06CC\u200C\u0634\u0648\u062F:",fill:"\u067E\u0631 \u06A9\u0646\u06CC\u062F",customer:"\u0645\u0634\u062A\u0631\u06CC",mood:{calm:"\u0622\u0631\u0627\u0645 \u0628\u0647 \u0646\u0638\u0631 \u0645\u06CC\u200C\u0631\u0633\u062F",unhappy:"\u0646\u0627\u0631\u0627\u0636\u06CC \u0628\u0647 \u0646\u0638\u0631 \u0645\u06CC\u200C\u0631\u0633\u062F",angry:"\u06A9\u0644\u0627\u0641\u0647 \u0628\u0647 \u0646\u0638\u0631 \u0645\u06CC\u200C\u0631\u0633\u062F",leaving:"\u0627\u0632 \u0631\u0641\u062A\u0646 \u062D\u0631\u0641 \u0645\u06CC\u200C\u0632\u0646\u062F"},risk:"\u0627\u062D\u062A\u0645\u0627\u0644 \u0627\u0632 \u062F\u0633\u062A \u062F\u0627\u062F\u0646 \u0645\u0634\u062A\u0631\u06CC",riskUnknown:"\u0627\u0637\u0644\u0627\u0639\u0627\u062A \u06A9\u0627\u0641\u06CC \u0646\u06CC\u0633\u062A.",riskBand:(n,e,t)=>`${n} (\u0628\u06CC\u0646 ${e} \u0648 ${t})`,connecting:"\u062F\u0631 \u062D\u0627\u0644 \u0627\u062A\u0635\u0627\u0644\u2026",offline:"\u0645\u0631\u0628\u06CC \u062F\u0631 \u062F\u0633\u062A\u0631\u0633 \u0646\u06CC\u0633\u062A. \u0645\u062A\u0646 \u0634\u0645\u0627 \u0647\u0645\u06CC\u0646\u200C\u062C\u0627 \u0645\u06CC\u200C\u0645\u0627\u0646\u062F\u061B \u062F\u0648\u0628\u0627\u0631\u0647 \u062A\u0644\u0627\u0634 \u0645\u06CC\u200C\u0634\u0648\u062F\u2026",refused:"\u0633\u0631\u0648\u0631 \u0627\u06CC\u0646 \u0635\u0641\u062D\u0647 \u0631\u0627 \u0646\u0645\u06CC\u200C\u067E\u0630\u06CC\u0631\u062F:",partial:"\u062E\u0648\u0627\u0646\u062F\u0646 \u0627\u062F\u0627\u0645\u0647 \u062F\u0627\u0631\u062F\u061B \u0634\u0627\u06CC\u062F \u0628\u062E\u0634\u06CC \u062A\u063A\u06CC\u06CC\u0631 \u06A9\u0646\u062F.",next:"\u067E\u06CC\u0634\u0646\u0647\u0627\u062F \u0628\u0639\u062F\u06CC",previous:"\u067E\u06CC\u0634\u0646\u0647\u0627\u062F \u0642\u0628\u0644\u06CC",close:"\u0628\u0633\u062A\u0646",hint:"\u0628\u0627 Alt+\u2193 \u0648 Alt+\u2191 \u0628\u06CC\u0646 \u067E\u06CC\u0634\u0646\u0647\u0627\u062F\u0647\u0627 \u062C\u0627\u0628\u0647\u200C\u062C\u0627 \u0634\u0648\u06CC\u062F\u061B Alt+Enter \u0627\u0639\u0645\u0627\u0644 \u0645\u06CC\u200C\u06A9\u0646\u062F \u0648 Escape \u0645\u06CC\u200C\u0628\u0646\u062F\u062F."},lv:{title:"Atbil\u017Eu treneris",overall:"Kopum\u0101",signals:{empathy:"Emp\u0101tija",positivity:"Pozit\u012Bva izteiksme",clarity:"Skaidr\u012Bba",formality:"Oficialit\u0101te",ownership:"Atbild\u012Bba",listening:"Ieklaus\u012B\u0161an\u0101s",channel:"Atbilst\u012Bba kan\u0101lam"},severities:{low:"s\u012Bka",medium:"vid\u0113ja",high:"nopietna"},findings:n=>n%10===1&&n%100!==11?`${n} ieteikums`:`${n} ieteikumi`,noFindings:"Nav ko uzlabot.",empty:"S\u0101ciet rakst\u012Bt. Ieteikumi par\u0101d\u0101s, kad teikums ir pabeigts.",apply:"Lietot",undo:"Atsaukt",undone:"Izmai\u0146a atsaukta.",applied:"Izmai\u0146a veikta.",snooze:"Ner\u0101d\u012Bt \u0161aj\u0101 sarun\u0101",notHelpful:"Nav noder\u012Bgi",source:"Avots",why:"K\u0101p\u0113c",insert:"Pievienot",remove:"Iz\u0146emt",rewrite:"Ieteiktais teksts",rewriteApply:"Izmantot \u0161o tekstu",rewriteWithheld:"P\u0101rrakst\u012Bts teksts netiek pied\u0101v\u0101ts:",fill:"Aizpildiet",customer:"Klients",mood:{calm:"\u0161\u0137iet mier\u012Bgs",unhappy:"\u0161\u0137iet neapmierin\u0101ts",angry:"\u0161\u0137iet aizkaitin\u0101ts",leaving:"run\u0101 par aizie\u0161anu"},risk:"Aizie\u0161anas risks",riskUnknown:"Nepietiek zi\u0146u, lai spriestu.",riskBand:(n,e,t)=>`${n} (no ${e} l\u012Bdz ${t})`,connecting:"Savienojas\u2026",offline:"Treneris nav sasniedzams. J\u016Bsu teksts paliek \u0161eit; m\u0113\u0123ina v\u0113lreiz\u2026",refused:"Serveris \u0161o lapu nepie\u0146em:",partial:"V\u0113l lasa; da\u013Ca var main\u012Bties.",next:"N\u0101kamais ieteikums",previous:"Iepriek\u0161\u0113jais ieteikums",close:"Aizv\u0113rt",hint:"Alt+\u2193 un Alt+\u2191 p\u0101rvieto starp ieteikumiem, Alt+Enter lieto, Escape aizver."}},me={en:{conversations:"Conversations in",interface:"Interface",theme:"Theme",themes:["System","Light","Dark"],field:"Field",fields:["Plain text","Rich text"],channel:"Channel",channels:{chat:"Chat",email:"E-mail",phone:"Phone",social:"Social media"},policy:"House policy",send:"Send",reply:"Your reply",messages:"Messages"},tr:{conversations:"G\xF6r\xFC\u015Fmeler",interface:"Aray\xFCz",theme:"Tema",themes:["Sistem","A\xE7\u0131k","Koyu"],field:"Alan",fields:["D\xFCz metin","Zengin metin"],channel:"Kanal",channels:{chat:"Sohbet",email:"E-posta",phone:"Telefon",social:"Sosyal medya"},policy:"\u015Eirket kurallar\u0131",send:"G\xF6nder",reply:"Yan\u0131t\u0131n\u0131z",messages:"Mesajlar"},fa:{conversations:"\u06AF\u0641\u062A\u200C\u0648\u06AF\u0648\u0647\u0627",interface:"\u0632\u0628\u0627\u0646 \u0631\u0627\u0628\u0637",theme:"\u067E\u0648\u0633\u062A\u0647",themes:["\u0633\u06CC\u0633\u062A\u0645","\u0631\u0648\u0634\u0646","\u062A\u06CC\u0631\u0647"],field:"\u0646\u0648\u0639 \u06A9\u0627\u062F\u0631",fields:["\u0645\u062A\u0646 \u0633\u0627\u062F\u0647","\u0645\u062A\u0646 \u063A\u0646\u06CC"],channel:"\u06A9\u0627\u0646\u0627\u0644",channels:{chat:"\u0686\u062A",email:"\u0627\u06CC\u0645\u06CC\u0644",phone:"\u062A\u0644\u0641\u0646",social:"\u0634\u0628\u06A9\u0647\u0654 \u0627\u062C\u062A\u0645\u0627\u0639\u06CC"},policy:"\u0633\u06CC\u0627\u0633\u062A \u0633\u0627\u0632\u0645\u0627\u0646",send:"\u0627\u0631\u0633\u0627\u0644",reply:"\u067E\u0627\u0633\u062E \u0634\u0645\u0627",messages:"\u067E\u06CC\u0627\u0645\u200C\u0647\u0627"},lv:{conversations:"Sarunas",interface:"Saskarne",theme:"Izskats",themes:["Sist\u0113mas","Gai\u0161s","Tum\u0161s"],field:"Lauks",fields:["Vienk\u0101r\u0161s teksts","Bag\u0101tin\u0101ts teksts"],channel:"Kan\u0101ls",channels:{chat:"\u010Cats",email:"E-pasts",phone:"T\u0101lrunis",social:"Soci\u0101lie t\u012Bkli"},policy:"Uz\u0146\u0113muma noteikumi",send:"S\u016Bt\u012Bt",reply:"J\u016Bsu atbilde",messages:"Zi\u0146as"}},v=n=>["fa","ar","he","ur"].includes(n);var _t=n=>n>=55296&&n<56320,Tt=n=>n>=56320&&n<57344;function D(n,e){if(n===e)return null;let t=Math.min(n.length,e.length),i=0;for(;i<t&&n.charCodeAt(i)===e.charCodeAt(i);)i++;i>0&&_t(n.charCodeAt(i-1))&&i--;let s=0;for(;s<t-i&&n.charCodeAt(n.length-1-s)===e.charCodeAt(e.length-1-s);)s++;return s>0&&Tt(n.charCodeAt(n.length-s))&&s--,{start:i,end:n.length-s,text:e.slice(i,e.length-s)}}function qe(n,e){if(n.end<=e.start&&!(n.end===e.start&&n.start===n.end))return n;let t=e.text.length-(e.end-e.start);return n.start>=e.end?{...n,start:n.start+t,end:n.end+t}:null}function fe(n,e){return[...e].sort((t,i)=>i.start-t.start).reduce((t,i)=>t.slice(0,i.start)+i.text+t.slice(i.end),n)}function Ge(n,e){let{type:t,findings:i,scores:s,...r}=e,o=new Set(i?.remove??[]),l=new Map((i?.upsert??[]).map(h=>[h.id,h])),c=[...n.findings.filter(h=>!o.has(h.id)&&!l.has(h.id)),...l.values()].sort((h,d)=>h.start-d.start||h.end-d.end);return{...n,...r,scores:{...n.scores,...s},findings:c}}function Ve(n,e){let[t,i]=[je(n),je(e)],s=Array.from({length:t.length+1},()=>new Uint32Array(i.length+1)),r=(h,d)=>s[h][d];for(let h=t.length-1;h>=0;h--)for(let d=i.length-1;d>=0;d--)s[h][d]=t[h]===i[d]?r(h+1,d+1)+1:Math.max(r(h+1,d),r(h,d+1));let o=[],l=(h,d)=>{let m=o.at(-1);m?.kind===h?m.text+=d:o.push({kind:h,text:d})},[a,c]=[0,0];for(;a<t.length||c<i.length;)a<t.length&&c<i.length&&t[a]===i[c]?[a,c]=[a+1,(l("same",t[a]),c+1)]:c>=i.length||a<t.length&&r(a+1,c)>=r(a,c+1)?l("gone",t[a++]):l("new",i[c++]);return o}var je=n=>n.match(/\s+|[\p{L}\p{M}\p{N}\u200c'’-]+|[^\s]/gu)??[];function Ye(n,e,t){let i=0;return e.forEach((s,r)=>{let o=n.indexOf(s,i),l=t[r]?.trim();o<0||(l&&(n=n.slice(0,o)+l+n.slice(o+s.length)),i=o+(l||s).length)}),n}var Je=["empathy","positivity","clarity","formality","ownership","listening","channel"],M={version:0,partial:!1,lang:"und",overall:null,scores:{},findings:[],rewrite:null,customer:null,risk:null};var Ze=n=>n===null?"none":n>=70?"good":n>=45?"fair":"poor",ye=n=>v(n)?"rtl":"ltr";function Qe(n,e,t){let i=2*Math.PI*21,s=n===null?"\u2013":t(Math.round(n));return g`<svg class="dial ${Ze(n)}" viewBox="0 0 48 48" role="img" aria-label="${e}: ${s}" data-testid="overall">
    <circle cx="24" cy="24" r="21"></circle>
    <circle class="value" cx="24" cy="24" r="21" stroke-dasharray="${(n??0)/100*i} ${i}" transform="rotate(-90 24 24)"></circle>
    <text x="24" y="25">${s}</text>
  </svg>`}function Xe(n,e,t){return g`<div class="signals">
    ${Je.map(i=>{let s=n.scores[i]??{value:null,why:"",evidence:[]};return g`<details class="signal" data-testid="signal" data-signal=${i}>
        <summary>
          <span>${e.signals[i]}</span>
          <svg class="bar ${Ze(s.value)}" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
            <rect class="track" width="100" height="6" rx="3"></rect>
            ${s.value===null?p:I`<rect class="fill" width=${Math.max(s.value,2)} height="6" rx="3"></rect>`}
          </svg>
          <span class="number">${s.value===null?"\u2013":t(Math.round(s.value))}</span>
        </summary>
        <div class="detail" dir=${ye(n.lang)} lang=${n.lang}>
          ${s.why} ${s.evidence.slice(0,3).map(r=>g`<blockquote>${r.text}</blockquote>`)}
        </div>
      </details>`})}
  </div>`}var Ct={low:I`<line x1="0" y1="4" x2="24" y2="4" stroke="currentColor" stroke-width="2.5" stroke-dasharray="2.5 2.5"></line>`,medium:I`<line x1="0" y1="4" x2="24" y2="4" stroke="currentColor" stroke-width="2.5" stroke-dasharray="6 3"></line>`,high:I`<path d="M0 5 q3 -5 6 -1 t6 0 t6 0 t6 0" fill="none" stroke="currentColor" stroke-width="2"></path>`},ve=(n,e)=>g`<span class="tag ${n.severity}">
    <svg viewBox="0 0 24 8" aria-hidden="true">${Ct[n.severity]}</svg>${e.signals[n.signal]} · ${e.severities[n.severity]}
  </span>`;function be(n,e,t,i){let[s]=n.edits,r=s?.text.replace(/^[\s;,.،؛]+/u,"").trimEnd(),o=r?s?.start===s?.end?`${e.insert}: ${r}`:r:e.remove;return g`<div class="actions">
    ${s?g`<button class="main" data-testid="apply" @click=${()=>t.apply(n)}>
          <span class="sr">${e.apply}: </span><bdi lang=${i}>${o}</bdi>
        </button>`:p}
    <button class="quiet" data-testid="snooze" @click=${()=>t.snooze(n)}>${e.snooze}</button>
    <button class="quiet" data-testid="not-helpful" @click=${()=>t.notHelpful(n)}>${e.notHelpful}</button>
  </div>`}var Mt={fa:["\xAB","\xBB"],lv:["\u201E","\u201D"]};function Rt(n,e){let[t,i]=Mt[e]??["\u201C","\u201D"];return`${t}${n}${i}`}function et(n,e,t,i,s){return g`<ol>
    ${e.map(r=>g`<li class="finding ${r.id===t?"active":""}" data-testid="finding" data-finding=${r.id}>
        ${ve(r,i)}
        <div dir=${ye(n.lang)} lang=${n.lang}>
          ${r.text?g`<p class="quote">${Rt(r.text,n.lang)}</p>`:p}
          <p class="message">${r.message}</p>
        </div>
        ${be(r,i,s,n.lang)}
        <details class="source"><summary>${i.source}</summary>${r.source}</details>
      </li>`)}
  </ol>`}var Pt=n=>n.kind==="gone"?g`<del>${n.text}</del>`:n.kind==="new"?g`<ins>${n.text}</ins>`:n.text;function tt(n,e,t,i,s){return e.text===null?e.withheld.length?g`<section><h3>${i.rewriteWithheld}</h3><ul>${e.withheld.map(r=>g`<li>${r.reason}</li>`)}</ul></section>`:p:g`<section data-testid="rewrite">
    <h3>${i.rewrite}</h3>
    <div class="diff" dir=${ye(t)} lang=${t}>${Ve(n,e.text).map(Pt)}</div>
    ${e.slots.length?g`<div class="slots">
          ${e.slots.map((r,o)=>g`<label>${i.fill}: ${r.slice(1,-1)}
              <input dir="auto" data-testid="slot" @input=${l=>s.fill(o,l.target.value)} />
            </label>`)}
        </div>`:p}
    <button class="main" data-testid="rewrite-apply" @click=${s.use}>${i.rewriteApply}</button>
  </section>`}function it(n,e,t,i){if(!n||n.sentiment===null)return p;let s=(n.leaving??0)>=.7?t.mood.leaving:(n.frustration??0)>=.5?t.mood.angry:n.sentiment<-.2?t.mood.unhappy:t.mood.calm;return g`<section data-testid="customer">
    <h3>${t.customer}</h3>
    <p>${t.customer} ${s}.</p>
    ${e?g`<p data-testid="risk">${t.risk}: ${Lt(e,t,i)}</p>`:p}
  </section>`}function Lt(n,e,t){return n.abstained||n.low===null||n.high===null?e.riskUnknown:g`${e.riskBand(n.band??"",t(n.low),t(n.high))}
    <ul>${n.reasons.map(i=>g`<li>${i}</li>`)}</ul>`}var Nt=500,zt=15e3,Ot=new Set([4401,4403]),J=class{constructor(e,t,i,s){this.server=e;this.getKey=t;this.listener=i;this.conversation=s}server;getKey;listener;conversation;#e=null;#t=!1;#i="";#o="";#s=!0;#r=0;#l=M;#h=0;#p;#c=!1;get state(){return this.#l}connect(){this.#c=!1,this.listener.connection("connecting","");let e=this.server||location.origin,t=new WebSocket(`${e.replace(/^http/,"ws")}/v1/stream`);this.#e=t,t.onopen=async()=>this.#u(t,await this.getKey()),t.onmessage=i=>this.#y(JSON.parse(i.data)),t.onclose=i=>t===this.#e&&this.#b(i.code,i.reason)}close(){this.#c=!0,clearTimeout(this.#p),this.#e?.close(),this.#e=null,this.#t=!1}setText(e,t){e===this.#i&&t===this.#s||(this.#i=e,this.#s=t,this.#t&&this.#f())}setConversation(e){this.conversation=e,this.#t&&this.#m()}async#u(e,t){e===this.#e&&(this.#l=M,this.#r=0,this.#o="",this.#n({type:"open",draft:this.conversation,offsets:"utf16",...t?{key:t}:{}}))}async#m(){let e=await this.getKey();this.#n({type:"open",draft:this.conversation,offsets:"utf16",...e?{key:e}:{}})}#f(){let e=D(this.#o,this.#i);this.#n({type:"edit",version:++this.#r,edits:e?[e]:[],typing:this.#s}),this.#o=this.#i}#a(){this.#n({type:"text",version:++this.#r,text:this.#i,typing:this.#s}),this.#o=this.#i}#n(e){this.#e?.readyState===WebSocket.OPEN&&this.#e.send(JSON.stringify(e))}#y(e){e.type==="opened"?(this.#h=0,!this.#t&&this.#i&&this.#a(),this.#t=!0,this.listener.connection("ready","")):e.type==="resync"?(this.#r=Math.max(this.#r,e.version),this.#a()):e.type==="report"?(this.#l=Ge(this.#l,e),e.version===this.#r&&this.listener.report(this.#l,!this.#s)):this.listener.connection(this.#t?"ready":"refused",e.detail)}#b(e,t){if(this.#t=!1,this.#c)return;if(Ot.has(e)){this.listener.connection("refused",t);return}this.listener.connection("offline","");let i=Math.min(zt,Nt*2**this.#h++)*(.75+Math.random()/2);this.#p=setTimeout(()=>this.connect(),i)}};var nt=ee`
  :host {
    --bg: #ffffff;
    --raised: #f6f7f4;
    --ink: #1c2321;
    --soft: #56615d;
    --line: #d9ded9;
    --accent: #0f6b5c;
    --on-accent: #ffffff;
    --low: #0b6e99;
    --medium: #9a5b00;
    --high: #b3232a;
    --good: #0f6b5c;
    --gone: #fbe3e1;
    --new: #d9f0e4;
    display: block;
    color-scheme: light;
    color: var(--ink);
    background: var(--bg);
    border: 1px solid var(--line);
    border-radius: 14px;
    font: 400 0.9375rem/1.5 system-ui, "Segoe UI", Vazirmatn, Tahoma, sans-serif;
    text-align: start;
  }
  :host([data-dark]) {
    --bg: #171c1a;
    --raised: #202724;
    --ink: #e9eeea;
    --soft: #a7b3ad;
    --line: #35403b;
    --accent: #6fd3bd;
    --on-accent: #06231d;
    --low: #7fcdf2;
    --medium: #f0b866;
    --high: #ff9a9d;
    --good: #6fd3bd;
    --gone: #4a2526;
    --new: #1d4034;
    color-scheme: dark;
  }
  * {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ol,
  ul {
    margin: 0;
    padding: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  section,
  header {
    padding: 0.85rem 1.1rem;
    border-block-end: 1px solid var(--line);
  }
  section:last-of-type {
    border-block-end: 0;
  }
  header {
    display: flex;
    align-items: center;
    gap: 0.9rem;
  }
  h2 {
    font-size: 1rem;
    font-weight: 650;
  }
  h3 {
    font-size: 0.8125rem;
    font-weight: 600;
    color: var(--soft);
    margin-block-end: 0.5rem;
  }
  .grow {
    flex: 1;
    min-width: 0;
  }
  .status {
    color: var(--soft);
    font-size: 0.8125rem;
    min-height: 1.25rem;
  }
  .status.bad {
    color: var(--high);
  }
  .dial {
    width: 3.25rem;
    height: 3.25rem;
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
    font: 650 13px system-ui, Tahoma, sans-serif;
    text-anchor: middle;
    dominant-baseline: central;
  }
  .good {
    color: var(--good);
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
    display: grid;
    gap: 0.15rem;
  }
  .signal summary {
    display: grid;
    grid-template-columns: 8.5rem 1fr 2.2rem;
    align-items: center;
    gap: 0.6rem;
    min-height: 1.75rem;
    cursor: pointer;
    border-radius: 6px;
    list-style: none;
  }
  .signal summary::-webkit-details-marker {
    display: none;
  }
  .signal .bar {
    width: 100%;
    height: 6px;
    display: block;
  }
  .signal .track {
    fill: var(--line);
  }
  .signal .fill {
    fill: currentColor;
    transition: width 0.4s;
  }
  .signal .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
    color: var(--ink);
  }
  .signal .detail {
    padding: 0.1rem 0 0.5rem;
    color: var(--soft);
    font-size: 0.875rem;
  }
  :host([dir="rtl"]) .bar {
    transform: scaleX(-1);
  }
  blockquote {
    margin: 0.3rem 0 0;
    padding-inline-start: 0.7rem;
    border-inline-start: 3px solid var(--line);
    color: var(--ink);
    overflow-wrap: anywhere;
  }
  .finding {
    padding: 0.75rem 0;
    border-block-start: 1px solid var(--line);
  }
  .finding:first-child {
    padding-block-start: 0;
    border: 0;
  }
  .finding.active {
    background: var(--raised);
    margin-inline: -0.6rem;
    padding-inline: 0.6rem;
    border-radius: 8px;
  }
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .tag svg {
    width: 1.4rem;
    height: 0.5rem;
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
  .quote {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .message {
    margin-block: 0.2rem 0.5rem;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }
  button {
    font: inherit;
    font-size: 0.875rem;
    min-height: 1.875rem;
    padding: 0.15rem 0.7rem;
    color: var(--ink);
    background: transparent;
    border: 1px solid var(--line);
    border-radius: 8px;
    cursor: pointer;
    text-align: start;
  }
  button:hover {
    border-color: var(--soft);
  }
  button.main {
    color: var(--on-accent);
    background: var(--accent);
    border-color: var(--accent);
    overflow-wrap: anywhere;
  }
  button.quiet {
    border-color: transparent;
    color: var(--soft);
    padding-inline: 0.4rem;
  }
  button.quiet:hover {
    color: var(--ink);
    text-decoration: underline;
  }
  del {
    background: var(--gone);
    text-decoration-thickness: 1px;
    border-radius: 3px;
    padding-inline: 0.1em;
  }
  ins {
    background: var(--new);
    text-decoration: none;
    border-radius: 3px;
    padding-inline: 0.1em;
  }
  .diff {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    background: var(--raised);
    border-radius: 8px;
    padding: 0.7rem 0.85rem;
    margin-block-end: 0.6rem;
  }
  .slots {
    display: grid;
    gap: 0.4rem;
    margin-block-end: 0.6rem;
  }
  label {
    display: grid;
    gap: 0.15rem;
    font-size: 0.8125rem;
    color: var(--soft);
  }
  input {
    font: inherit;
    color: var(--ink);
    background: var(--bg);
    border: 1px solid var(--soft);
    border-radius: 8px;
    padding: 0.3rem 0.6rem;
  }
  details.source {
    margin-block-start: 0.35rem;
    font-size: 0.8125rem;
    color: var(--soft);
  }
  details.source summary {
    cursor: pointer;
    min-height: 1.5rem;
    width: fit-content;
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
  [popover] {
    position: fixed;
    inset: auto;
    margin: 0;
    width: min(24rem, calc(100vw - 1.5rem));
    padding: 0.8rem 1rem;
    color: var(--ink);
    background: var(--bg);
    border: 1px solid var(--line);
    border-radius: 12px;
    box-shadow: 0 10px 34px rgb(0 0 0 / 22%);
    font: inherit;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    button.main {
      border: 2px solid ButtonText;
    }
  }
`;var rt=new CSSStyleSheet;rt.replaceSync(`
  .mark { position: fixed; pointer-events: none; box-sizing: border-box; border-radius: 2px; }
  .mark::after { content: ""; position: absolute; inset-inline: 0; bottom: -1px; height: 3px; background-repeat: repeat-x; }
  .low::after { border-bottom: 2px dotted var(--low); }
  .medium::after { border-bottom: 2px dashed var(--medium); }
  .high::after { height: 4px; bottom: -2px; background: var(--wave); background-size: 8px 4px; }
  .missing { border-inline-start: 3px solid var(--medium); }
  .missing::after { display: none; }
  .active { background: var(--tint); }
  :host { --low: #0b6e99; --medium: #9a5b00; --high: #c0262d; --tint: rgb(192 38 45 / 12%); --wave: ${st("%23c0262d")}; }
  :host([dark]) { --low: #6cc4ee; --medium: #f0b35a; --high: #ff8a8f; --tint: rgb(255 138 143 / 18%); --wave: ${st("%23ff8a8f")}; }
  @media (forced-colors: active) { .mark::after { border-bottom: 2px solid Mark; background: none; forced-color-adjust: none; } }
`);function st(n){return`url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='8' height='4'>${`<path d='M0 3 Q2 0 4 2 T8 2' fill='none' stroke='${n}' stroke-width='1.4'/>`}</svg>")`}var Z=class{constructor(e){this.field=e;this.#e.setAttribute("aria-hidden","true"),this.#e.dataset.replyCoach="underlines",Object.assign(this.#e.style,{position:"fixed",inset:"0",pointerEvents:"none",zIndex:"2147483000"}),this.#t=this.#e.attachShadow({mode:"open"}),this.#t.adoptedStyleSheets=[rt],document.body.append(this.#e),this.#r.observe(e.element),addEventListener("scroll",this.draw,{capture:!0,passive:!0}),addEventListener("resize",this.draw)}field;#e=document.createElement("div");#t;#i=[];#o="";#s=0;#r=new ResizeObserver(()=>this.draw());show(e,t,i){this.#i=e,this.#o=t,this.#e.toggleAttribute("dark",i),this.draw()}draw=()=>{this.#s||=requestAnimationFrame(()=>{this.#s=0,this.#t.replaceChildren(...this.#i.flatMap(e=>this.#l(e)))})};#l(e){let t=this.field.element.getBoundingClientRect();return this.field.boxes(e).filter(i=>i.height>0&&i.bottom>t.top+2&&i.top<t.bottom-2).map(i=>this.#h(e,i,t))}#h(e,t,i){let s=document.createElement("div"),r=e.start===e.end;s.className=`mark ${e.severity}${r?" missing":""}${e.id===this.#o?" active":""}`,s.dataset.testid="underline",s.dataset.finding=e.id,s.dataset.severity=e.severity;let[o,l]=[Math.max(t.left,i.left),Math.min(t.right,i.right)];return Object.assign(s.style,{left:`${o}px`,top:`${Math.max(t.top,i.top)}px`,width:`${Math.max(l-o,r?4:0)}px`,height:`${Math.min(t.bottom,i.bottom)-Math.max(t.top,i.top)}px`}),s}remove(){removeEventListener("scroll",this.draw,{capture:!0}),removeEventListener("resize",this.draw),this.#r.disconnect(),cancelAnimationFrame(this.#s),this.#e.remove()}};var Ut=2e3,Ft=120,$e=class extends w{static styles=nt;static properties={for:{type:String},server:{type:String},channel:{type:String},locale:{type:String},policy:{type:String},lang:{type:String},ui:{type:String},theme:{type:String},history:{attribute:!1},customer:{attribute:!1},getKey:{attribute:!1},state:{state:!0},connection:{state:!0},detail:{state:!0},active:{state:!0},undoable:{state:!0},spoken:{state:!0}};#e=null;#t=null;#i=null;#o;#s;#r=new Set;#l=new Set;#h=[];#p="";#c="";#u=matchMedia("(prefers-color-scheme: dark)");#m=()=>this.requestUpdate();constructor(){super(),this.for=this.server=this.locale=this.policy=this.theme="",this.channel="chat",this.ui="en",this.history=[],this.customer=null,this.getKey=()=>null,this.state=M,this.connection="connecting",this.detail=this.active=this.spoken="",this.undoable=[]}connectedCallback(){super.connectedCallback(),this.#u.addEventListener("change",this.#m);let e=this.for?this.getRootNode().getElementById(this.for):null;e&&!this.#e&&this.attach(e)}disconnectedCallback(){super.disconnectedCallback(),this.#u.removeEventListener("change",this.#m),this.detach()}attach(e){this.detach(),this.#e=Be(e),this.#t=new Z(this.#e),e.addEventListener("input",this.#w),e.addEventListener("blur",this.#x),e.addEventListener("keydown",this.#k),e.addEventListener("click",this.#S);let t={report:this.#P,connection:this.#L};this.#i=new J(this.server,()=>this.getKey(),t,this.#$()),this.#i.setText(this.#e.text(),!1),this.#i.connect()}detach(){let e=this.#e?.element;e?.removeEventListener("input",this.#w),e?.removeEventListener("blur",this.#x),e?.removeEventListener("keydown",this.#k),e?.removeEventListener("click",this.#S),clearTimeout(this.#o),clearTimeout(this.#s),this.#i?.close(),this.#t?.remove(),this.#e?.release(),this.#i=this.#t=this.#e=null,this.state=M,this.active="",this.undoable=[]}refresh(){this.#r.clear(),this.#l.clear(),this.undoable=[],this.#d(),this.#g(!1)}updated(e){["channel","locale","policy","lang","history","customer"].some(i=>e.has(i))&&this.#i?.setConversation(this.#$()),this.toggleAttribute("data-dark",this.#f),this.dir=v(this.ui)?"rtl":"ltr",this.#t?.show(this.#n,this.active,this.#f),this.#K()}get#f(){return this.theme?this.theme==="dark":this.#u.matches}get#a(){return K[this.ui]??K.en}get#n(){return this.state.findings.filter(e=>!this.#r.has(e.rule)&&!this.#l.has(e.id))}#y=e=>e.toLocaleString(this.ui);#b=e=>e.toLocaleString(this.ui,{style:"percent"});#$(){let{channel:e,locale:t,policy:i,lang:s,history:r,customer:o}=this;return{channel:e,history:r,rewrite:!0,risk:!0,...t?{locale:t}:{},...i?{policy:i}:{},...s?{lang:s}:{},...o?{customer:o}:{}}}#w=()=>{this.#d(),clearTimeout(this.#s),this.#o??=setTimeout(()=>this.#g(!0),Ft),this.#s=setTimeout(()=>this.#g(!1),Ut),this.#M()};#M(){let e=this.#e?.text()??"",t=D(this.#c,e);this.#c=e,t&&(this.state={...this.state,findings:this.state.findings.flatMap(i=>qe(i,t)??[])})}#x=()=>this.#g(!1);#S=()=>{let e=this.#e?.caret()??-1,t=this.#n.find(i=>i.start<=e&&e<=i.end);t?this.active=t.id:this.#d()};#k=e=>{let t=e.key==="F8"?e.shiftKey?-1:1:e.altKey?{ArrowDown:1,ArrowUp:-1}[e.key]:void 0,i=this.#n.find(s=>s.id===this.active);if(t)this.#R(t);else if(e.altKey&&e.key==="Enter"&&i?.edits.length)this.#A(i);else if(e.key==="Escape"&&i)this.#d();else return;e.preventDefault()};#R(e){let t=this.#n;if(!t.length)return;let i=t.findIndex(s=>s.id===this.active);this.#E(t[(i<0?e>0?0:t.length-1:i+e+t.length)%t.length])}#E=e=>{this.#e?.select({start:e.start,end:e.end}),this.active=e.id,this.spoken=`${this.#a.signals[e.signal]}, ${this.#a.severities[e.severity]}: ${e.message}`};#d(){this.active=""}#g(e){clearTimeout(this.#o),this.#o=void 0,e||clearTimeout(this.#s),this.#e&&this.#i?.setText(this.#e.text(),e)}#P=(e,t)=>{this.state=e,this.#c=this.#e?.text()??"",e.rewrite?.text!==this.#p&&(this.#p=e.rewrite?.text??"",this.#h=[]),this.#n.some(i=>i.id===this.active)||this.#d(),t&&(this.spoken=this.#n.length?this.#a.findings(this.#n.length):this.#a.noFindings),this.dispatchEvent(new CustomEvent("reply-coach-report",{detail:e,bubbles:!0,composed:!0}))};#L=(e,t)=>{this.connection=e,this.detail=t};#A=e=>this.#_(fe(this.#e.text(),e.edits),e);#H=()=>{let e=this.state.rewrite;e?.text&&this.#_(Ye(e.text,e.slots,this.#h),null)};#_(e,t){if(!this.#e)return;let i=this.#e.text();this.#T(e)&&(this.undoable=[...this.undoable,{text:i,finding:t}],this.spoken=this.#a.applied,t&&this.#v(t,"applied"),this.dispatchEvent(new CustomEvent("reply-coach-apply",{detail:{before:i,after:e},bubbles:!0,composed:!0})))}#N=()=>{let e=this.undoable.at(-1);e&&(this.undoable=this.undoable.slice(0,-1),this.#T(e.text),this.spoken=this.#a.undone,e.finding&&this.#v(e.finding,"undone"))};#T(e){let t=this.#e&&D(this.#e.text(),e);return t?(this.#e.edit(t),this.#d(),this.#g(!1),!0):!1}#v(e,t){new _(this.server,this.getKey).feedback(e,t,this.state.lang)}#z=e=>{this.#r.add(e.rule),this.#v(e,"snoozed"),this.#d(),this.requestUpdate()};#O=e=>{this.#l.add(e.id),this.#v(e,"not_helpful"),this.#d(),this.requestUpdate()};#C={apply:this.#A,snooze:this.#z,notHelpful:this.#O,go:this.#E};render(){let e=this.#a,t=this.#n,i=this.#e?.text()??"";return g`
      <header>
        ${Qe(this.state.overall,e.overall,this.#y)}
        <div class="grow">
          <h2>${e.title}</h2>
          ${this.#U()}
        </div>
        ${this.undoable.length?g`<button data-testid="undo" @click=${this.#N}>${e.undo}</button>`:p}
      </header>
      <section aria-label=${e.findings(t.length)}>
        ${t.length?et(this.state,t,this.active,e,this.#C):g`<p>${i.trim()?e.noFindings:e.empty}</p>`}
      </section>
      ${this.state.rewrite&&i.trim()?tt(i,this.state.rewrite,this.state.lang,e,{use:this.#H,fill:(s,r)=>this.#h[s]=r}):p}
      <section>${Xe(this.state,e,this.#y)}</section>
      ${it(this.state.customer,this.state.risk,e,this.#b)}
      <p class="sr" role="status" aria-live="polite">${this.spoken}</p>
      ${this.#F()}
    `}#U(){let e=this.#a,t=this.connection==="offline"||this.connection==="refused",i=this.connection==="ready"&&this.state.partial?"partial":this.connection,r={connecting:e.connecting,offline:e.offline,refused:`${e.refused} ${this.detail}`,partial:e.partial,ready:this.detail}[i]||e.findings(this.#n.length);return g`<p class="status ${t?"bad":""}" data-testid="status" data-state=${i}>${r}</p>`}#F(){let e=this.#n.find(i=>i.id===this.active);if(!e)return p;let t=this.#a;return g`<div popover="manual" role="dialog" aria-label=${t.signals[e.signal]} data-testid="popover" @keydown=${this.#I}>
      ${ve(e,t)}
      <p class="message" dir=${v(this.state.lang)?"rtl":"ltr"} lang=${this.state.lang}>${e.message}</p>
      ${be(e,t,this.#C,this.state.lang)}
    </div>`}#I=e=>{e.key==="Escape"&&(this.#d(),this.#e?.element.focus())};#K(){let e=this.renderRoot.querySelector("[popover]"),t=this.#n.find(a=>a.id===this.active);if(!e||!t||!this.#e)return;e.matches(":popover-open")||e.showPopover();let i=this.#e.element.getBoundingClientRect(),s=this.#e.boxes(t).at(-1)??i,r=e.getBoundingClientRect(),o=Math.min(Math.max(8,v(this.state.lang)?s.right-r.width:s.left),innerWidth-r.width-8),l=Math.min(s.bottom,i.bottom)+8;e.style.left=`${o}px`,e.style.top=`${l+r.height<innerHeight?l:Math.max(8,s.top-r.height-8)}px`}};customElements.define("reply-coach",$e);var u=n=>document.getElementById(n),f=document.querySelector("reply-coach"),It={en:"English",tr:"T\xFCrk\xE7e",fa:"\u0641\u0627\u0631\u0633\u06CC",lv:"Latvie\u0161u"},Q=sessionStorage.getItem("reply-coach-key"),ot=new _("",()=>Q),W=[],R=[],at=null,x=()=>u("reply"),xe=n=>{let e=x();e instanceof HTMLTextAreaElement?e.value=n:e.textContent=n},lt=()=>{let n=x();return n instanceof HTMLTextAreaElement?n.value:n.innerText};function B(n,e,t=""){let i=document.createElement(n);return i.className=e,i.textContent=t,i}function dt(){let n=R.map(e=>{let t=B("li",`turn ${e.role}`,e.text);return t.dir="auto",t});u("turns").replaceChildren(...n),u("turns").scrollTop=u("turns").scrollHeight}function ht(){let n=u("language").value,e=W.filter(t=>t.lang===n).map(t=>{let i=B("button","sample");i.type="button",i.dataset.testid="sample",i.dataset.sample=t.id,i.setAttribute("aria-pressed",String(t.id===at?.id));let s=B("span","said",t.history[0]?.text??t.text);s.dir="auto",s.lang=t.lang,i.append(s,B("span","about",`${me[f.ui].channels[t.channel]} \xB7 ${t.locale}`)),i.onclick=()=>Se(t);let r=B("li","");return r.append(i),r});u("samples").replaceChildren(...e)}function Se(n){at=n,R=[...n.history],u("channel").value=n.channel,x().lang=n.lang,x().dir=v(n.lang)?"rtl":"ltr",xe(n.text),Object.assign(f,{lang:n.lang,channel:n.channel,locale:n.locale,history:R}),f.refresh(),ht(),dt()}function Kt(){let n=lt().trim();n&&(R=[...R,{role:"agent",text:n}],xe(""),f.history=R,f.refresh(),dt(),x().focus())}function Dt(n){let e=x(),t=lt(),i=document.createElement(n==="rich"?"div":"textarea");n==="rich"&&(i.contentEditable="true",i.setAttribute("role","textbox"),i.setAttribute("aria-multiline","true"));for(let s of["id","class","lang","dir","aria-label","aria-describedby"])i.setAttribute(s,e.getAttribute(s)??"");e.replaceWith(i),xe(t),f.attach(i)}function Bt(n){document.documentElement.dataset.theme=n,f.theme=n}function ct(n){let e=me[n];f.ui=n,document.documentElement.lang=n,document.documentElement.dir=v(n)?"rtl":"ltr";for(let t of document.querySelectorAll("[data-label]"))t.textContent=e[t.dataset.label];we("theme",e.themes),we("editor",e.fields),we("channel",Object.values(e.channels)),x().setAttribute("aria-label",e.reply),u("turns").setAttribute("aria-label",e.messages),u("reply-hint").textContent=K[n].hint,ht()}function we(n,e){[...u(n).options].forEach((t,i)=>t.textContent=e[i]??t.value)}async function Wt(){let[n,e]=await Promise.all([ot.meta(),ot.samples()]);W=e,u("policy").replaceChildren(...n.policies.map(i=>new Option(i,i)));for(let i of["language","ui"])u(i).replaceChildren(...n.languages.map(s=>new Option(It[s]??s,s)));let t=navigator.languages.map(i=>i.slice(0,2)).find(i=>n.languages.includes(i))??"en";u("language").value=u("ui").value=t,ct(t),Se(W.find(i=>i.lang===t)??W[0])}function jt(){let n=u("key-form");n.hidden=!1,n.onsubmit=e=>{e.preventDefault(),Q=u("key").value.trim(),sessionStorage.setItem("reply-coach-key",Q),n.hidden=!0,ke()}}async function ke(){try{await Wt(),f.attach(x())}catch(n){n instanceof P&&n.status===401?jt():setTimeout(ke,2e3)}}f.getKey=()=>Q;u("send").onclick=Kt;u("language").onchange=()=>{let n=u("language").value,e=W.find(t=>t.lang===n);e&&Se(e)};u("ui").onchange=()=>ct(u("ui").value);u("theme").onchange=()=>Bt(u("theme").value);u("channel").onchange=()=>f.channel=u("channel").value;u("policy").onchange=()=>f.policy=u("policy").value;u("editor").onchange=()=>Dt(u("editor").value);ke();
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
*/
